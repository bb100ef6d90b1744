CREATE TABLE "job_run" (
	"job" text COLLATE "C" NOT NULL,
	"slot_at" bigint NOT NULL,
	"holder" text COLLATE "C" NOT NULL,
	"started_at" bigint NOT NULL,
	"ended_at" bigint,
	"result" text COLLATE "C",
	CONSTRAINT "job_run_job_slot_at_pk" PRIMARY KEY("job","slot_at")
);
--> statement-breakpoint
CREATE TABLE "lease" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"holder" text COLLATE "C" NOT NULL,
	"until" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "job_run_started_ix" ON "job_run" USING btree ("started_at");