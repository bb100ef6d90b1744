CREATE TABLE "change" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL,
	"actor_id" text COLLATE "C" NOT NULL,
	"actor_name" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C",
	"request_id" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "change_item" (
	"change_id" bigint NOT NULL,
	"entity" text COLLATE "C" NOT NULL,
	"entity_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"fields" jsonb NOT NULL,
	CONSTRAINT "change_item_change_id_entity_entity_id_version_pk" PRIMARY KEY("change_id","entity","entity_id","version")
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"user_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"password_hash" text COLLATE "C" NOT NULL,
	"must_change" boolean NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"symbol" text COLLATE "C" NOT NULL,
	"issued_on" text COLLATE "C",
	"title" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"user_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"request_hash" text COLLATE "C" NOT NULL,
	"answer" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "idempotency_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
CREATE TABLE "period" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"starts_on" text COLLATE "C" NOT NULL,
	"ends_on" text COLLATE "C" NOT NULL,
	"due_at" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"valid_from" bigint NOT NULL,
	"change_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "period_history" (
	"id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"starts_on" text COLLATE "C" NOT NULL,
	"ends_on" text COLLATE "C" NOT NULL,
	"due_at" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"valid_from" bigint NOT NULL,
	"change_id" bigint NOT NULL,
	"valid_to" bigint NOT NULL,
	CONSTRAINT "period_history_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "programme" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"term" text COLLATE "C" NOT NULL,
	"aim" text COLLATE "C" NOT NULL,
	"starts_on" text COLLATE "C" NOT NULL,
	"ends_on" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"level" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"cooperating_unit_ids" jsonb NOT NULL,
	"officer" text COLLATE "C" NOT NULL,
	"supervisor" text COLLATE "C" NOT NULL,
	"work_area_id" text COLLATE "C",
	"founding_document" text COLLATE "C" NOT NULL,
	"city_project_id" text COLLATE "C",
	"starts_on" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C",
	"extensions" integer NOT NULL,
	"weight" double precision NOT NULL,
	"expected_product" text COLLATE "C" NOT NULL,
	"plan" jsonb NOT NULL,
	"run_state" text COLLATE "C" NOT NULL,
	"sample" boolean NOT NULL,
	"search" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"valid_from" bigint NOT NULL,
	"change_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "project_history" (
	"id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"level" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"cooperating_unit_ids" jsonb NOT NULL,
	"officer" text COLLATE "C" NOT NULL,
	"supervisor" text COLLATE "C" NOT NULL,
	"work_area_id" text COLLATE "C",
	"founding_document" text COLLATE "C" NOT NULL,
	"city_project_id" text COLLATE "C",
	"starts_on" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C",
	"extensions" integer NOT NULL,
	"weight" double precision NOT NULL,
	"expected_product" text COLLATE "C" NOT NULL,
	"plan" jsonb NOT NULL,
	"run_state" text COLLATE "C" NOT NULL,
	"sample" boolean NOT NULL,
	"search" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"valid_from" bigint NOT NULL,
	"change_id" bigint NOT NULL,
	"valid_to" bigint NOT NULL,
	CONSTRAINT "project_history_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "rate_bucket" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"project_id" text COLLATE "C" NOT NULL,
	"period_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"percent" double precision,
	"status" text COLLATE "C",
	"decrease_reason" text COLLATE "C" NOT NULL,
	"results" text COLLATE "C" NOT NULL,
	"shortcomings" text COLLATE "C" NOT NULL,
	"difficulties" text COLLATE "C" NOT NULL,
	"causes_objective" text COLLATE "C" NOT NULL,
	"causes_subjective" text COLLATE "C" NOT NULL,
	"next_steps" text COLLATE "C" NOT NULL,
	"proposals" text COLLATE "C" NOT NULL,
	"saved_at" bigint NOT NULL,
	"saved_by" text COLLATE "C" NOT NULL,
	"submitted_at" bigint,
	"submitted_by" text COLLATE "C",
	"first_submitted_at" bigint,
	"return_reason" text COLLATE "C" NOT NULL,
	"approved_at" bigint,
	"approved_by" text COLLATE "C",
	"official_version" integer,
	"official_percent" double precision,
	"official_status" text COLLATE "C",
	"version" integer NOT NULL,
	"valid_from" bigint NOT NULL,
	"change_id" bigint NOT NULL,
	CONSTRAINT "report_percent_ck" CHECK ("report"."percent" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "report_history" (
	"id" text COLLATE "C" NOT NULL,
	"project_id" text COLLATE "C" NOT NULL,
	"period_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"percent" double precision,
	"status" text COLLATE "C",
	"decrease_reason" text COLLATE "C" NOT NULL,
	"results" text COLLATE "C" NOT NULL,
	"shortcomings" text COLLATE "C" NOT NULL,
	"difficulties" text COLLATE "C" NOT NULL,
	"causes_objective" text COLLATE "C" NOT NULL,
	"causes_subjective" text COLLATE "C" NOT NULL,
	"next_steps" text COLLATE "C" NOT NULL,
	"proposals" text COLLATE "C" NOT NULL,
	"saved_at" bigint NOT NULL,
	"saved_by" text COLLATE "C" NOT NULL,
	"submitted_at" bigint,
	"submitted_by" text COLLATE "C",
	"first_submitted_at" bigint,
	"return_reason" text COLLATE "C" NOT NULL,
	"approved_at" bigint,
	"approved_by" text COLLATE "C",
	"official_version" integer,
	"official_percent" double precision,
	"official_status" text COLLATE "C",
	"version" integer NOT NULL,
	"valid_from" bigint NOT NULL,
	"change_id" bigint NOT NULL,
	"valid_to" bigint NOT NULL,
	CONSTRAINT "report_history_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "report_move" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"report_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"actor_id" text COLLATE "C" NOT NULL,
	"actor_name" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C",
	"fields" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"seen_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"short_name" text COLLATE "C" NOT NULL,
	"committee" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"parent_id" text COLLATE "C",
	"exists_from" text COLLATE "C",
	"exists_to" text COLLATE "C",
	"verified" boolean NOT NULL,
	"predecessor_ids" jsonb NOT NULL,
	"successor_ids" jsonb NOT NULL,
	"tile" jsonb,
	"search" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app_user" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"username" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"roles" jsonb NOT NULL,
	"unit_id" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"valid_from" bigint NOT NULL,
	"change_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app_user_history" (
	"id" text COLLATE "C" NOT NULL,
	"username" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"roles" jsonb NOT NULL,
	"unit_id" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"valid_from" bigint NOT NULL,
	"change_id" bigint NOT NULL,
	"valid_to" bigint NOT NULL,
	CONSTRAINT "app_user_history_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "work_area" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "project" ADD CONSTRAINT "project_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "change_at_ix" ON "change" USING btree ("at");--> statement-breakpoint
CREATE INDEX "change_actor_ix" ON "change" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "change_item_entity_ix" ON "change_item" USING btree ("entity_id","version");--> statement-breakpoint
CREATE INDEX "idempotency_at_ix" ON "idempotency" USING btree ("at");--> statement-breakpoint
CREATE INDEX "period_ends_ix" ON "period" USING btree ("ends_on");--> statement-breakpoint
CREATE INDEX "period_history_to_ix" ON "period_history" USING btree ("valid_to","valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "project_code_uq" ON "project" USING btree ("code");--> statement-breakpoint
CREATE INDEX "project_unit_ix" ON "project" USING btree ("unit_id","sort_key");--> statement-breakpoint
CREATE INDEX "project_history_to_ix" ON "project_history" USING btree ("valid_to","valid_from");--> statement-breakpoint
CREATE INDEX "project_history_unit_ix" ON "project_history" USING btree ("unit_id","valid_to","valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "report_project_period_uq" ON "report" USING btree ("project_id","period_id");--> statement-breakpoint
CREATE INDEX "report_period_unit_ix" ON "report" USING btree ("period_id","unit_id");--> statement-breakpoint
CREATE INDEX "report_state_ix" ON "report" USING btree ("state");--> statement-breakpoint
CREATE INDEX "report_history_to_ix" ON "report_history" USING btree ("valid_to","valid_from");--> statement-breakpoint
CREATE INDEX "report_history_unit_ix" ON "report_history" USING btree ("unit_id","valid_to","valid_from");--> statement-breakpoint
CREATE INDEX "report_move_report_ix" ON "report_move" USING btree ("report_id","id");--> statement-breakpoint
CREATE INDEX "session_user_ix" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_expires_ix" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "unit_sort_ix" ON "unit" USING btree ("sort_key");--> statement-breakpoint
CREATE UNIQUE INDEX "app_user_username_uq" ON "app_user" USING btree ("username");