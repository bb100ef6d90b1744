CREATE TABLE "form" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"definition" jsonb NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"valid_from" bigint NOT NULL,
	"change_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_history" (
	"id" text COLLATE "C" NOT NULL,
	"definition" jsonb NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"valid_from" bigint NOT NULL,
	"change_id" bigint NOT NULL,
	"valid_to" bigint NOT NULL,
	CONSTRAINT "form_history_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TRIGGER form_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "form_history" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
