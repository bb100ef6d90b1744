CREATE TABLE "import_batch" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"file_name" text COLLATE "C" NOT NULL,
	"sha256" text COLLATE "C" NOT NULL,
	"at" bigint NOT NULL,
	"by_name" text COLLATE "C" NOT NULL,
	"counts" jsonb NOT NULL,
	"undone_at" bigint,
	"undone_by" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "import_item" (
	"batch_id" integer NOT NULL,
	"entity" text COLLATE "C" NOT NULL,
	"entity_id" text COLLATE "C" NOT NULL,
	"version" integer NOT NULL,
	"added" boolean NOT NULL,
	"row_number" integer NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"before" jsonb,
	CONSTRAINT "import_item_batch_id_entity_entity_id_pk" PRIMARY KEY("batch_id","entity","entity_id")
);
--> statement-breakpoint
CREATE TABLE "import_mapping" (
	"shape" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"mapping" jsonb NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "import_item_entity_ix" ON "import_item" USING btree ("entity_id","version");