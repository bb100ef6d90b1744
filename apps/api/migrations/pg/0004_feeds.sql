CREATE TABLE "feed" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"list_view" text COLLATE "C" NOT NULL,
	"question" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"revoked_at" bigint,
	"version" integer NOT NULL,
	"valid_from" bigint NOT NULL,
	"change_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feed_history" (
	"id" text COLLATE "C" NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"list_view" text COLLATE "C" NOT NULL,
	"question" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"revoked_at" bigint,
	"version" integer NOT NULL,
	"valid_from" bigint NOT NULL,
	"change_id" bigint NOT NULL,
	"valid_to" bigint NOT NULL,
	CONSTRAINT "feed_history_id_version_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "feed_key" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"feed_id" text COLLATE "C" NOT NULL,
	"used_at" bigint
);
--> statement-breakpoint
CREATE INDEX "feed_owner_ix" ON "feed" USING btree ("owner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "feed_key_feed_uq" ON "feed_key" USING btree ("feed_id");--> statement-breakpoint
CREATE TRIGGER feed_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "feed_history" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
