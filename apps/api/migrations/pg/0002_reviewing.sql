CREATE TABLE "notice" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"period_id" text COLLATE "C" NOT NULL,
	"report_id" text COLLATE "C",
	"by_name" text COLLATE "C" NOT NULL,
	"count" integer NOT NULL,
	"at" bigint NOT NULL,
	"read_at" bigint
);
--> statement-breakpoint
CREATE TABLE "reason_template" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"ordinal" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"period_id" text COLLATE "C" NOT NULL,
	"unit_id" text COLLATE "C" NOT NULL,
	"count" integer NOT NULL,
	"at" bigint NOT NULL,
	"actor_id" text COLLATE "C" NOT NULL,
	"actor_name" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_hold" (
	"report_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"until" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "period" ADD COLUMN "at_risk_gap" double precision DEFAULT -5 NOT NULL;--> statement-breakpoint
ALTER TABLE "period" ADD COLUMN "late_gap" double precision DEFAULT -15 NOT NULL;--> statement-breakpoint
ALTER TABLE "period_history" ADD COLUMN "at_risk_gap" double precision DEFAULT -5 NOT NULL;--> statement-breakpoint
ALTER TABLE "period_history" ADD COLUMN "late_gap" double precision DEFAULT -15 NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "keeps_previous" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "difficulties_settled" boolean;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "signed_at" bigint;--> statement-breakpoint
ALTER TABLE "report" ADD COLUMN "signed_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "report_history" ADD COLUMN "keeps_previous" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "report_history" ADD COLUMN "difficulties_settled" boolean;--> statement-breakpoint
ALTER TABLE "report_history" ADD COLUMN "signed_at" bigint;--> statement-breakpoint
ALTER TABLE "report_history" ADD COLUMN "signed_by" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "signs" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "notice_user_ix" ON "notice" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "reminder_period_ix" ON "reminder" USING btree ("period_id","unit_id");--> statement-breakpoint
CREATE TRIGGER reminder_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "reminder" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
