CREATE TABLE "change_seal" (
	"number" integer PRIMARY KEY NOT NULL,
	"change_id" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "seal_head" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"number" integer NOT NULL,
	"catching_up" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "change" ADD COLUMN "actor_roles" jsonb;--> statement-breakpoint
ALTER TABLE "change" ADD COLUMN "actor_unit_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "change" ADD COLUMN "address" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "change_item" ADD COLUMN "facts" jsonb;--> statement-breakpoint
CREATE UNIQUE INDEX "change_seal_change_uq" ON "change_seal" USING btree ("change_id");--> statement-breakpoint
CREATE TRIGGER change_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "change_seal" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
