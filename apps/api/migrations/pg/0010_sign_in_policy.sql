CREATE TABLE "former_password" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"user_id" text COLLATE "C" NOT NULL,
	"password_hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_policy" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"min_length" integer NOT NULL,
	"classes" integer NOT NULL,
	"max_age_days" integer,
	"history" integer NOT NULL,
	"max_tries" integer NOT NULL,
	"lock_minutes" integer NOT NULL,
	"idle_minutes" integer NOT NULL,
	"absolute_hours" integer NOT NULL,
	"second_factor" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"valid_from" bigint NOT NULL,
	"change_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_policy_history" (
	"id" text COLLATE "C" NOT NULL,
	"min_length" integer NOT NULL,
	"classes" integer NOT NULL,
	"max_age_days" integer,
	"history" integer NOT NULL,
	"max_tries" integer NOT NULL,
	"lock_minutes" integer NOT NULL,
	"idle_minutes" integer NOT NULL,
	"absolute_hours" integer NOT NULL,
	"second_factor" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"valid_from" bigint NOT NULL,
	"change_id" bigint NOT NULL,
	"valid_to" bigint NOT NULL,
	CONSTRAINT "sign_in_policy_history_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "confirmed_at" bigint;--> statement-breakpoint
CREATE INDEX "former_password_user_ix" ON "former_password" USING btree ("user_id","id");--> statement-breakpoint
CREATE TRIGGER sign_in_policy_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "sign_in_policy_history" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
