CREATE TABLE `import_batch` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`at` integer NOT NULL,
	`by_name` text NOT NULL,
	`counts` text NOT NULL,
	`undone_at` integer,
	`undone_by` text
);
--> statement-breakpoint
CREATE TABLE `import_item` (
	`batch_id` integer NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`version` integer NOT NULL,
	`added` integer NOT NULL,
	`row_number` integer NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`before` text,
	PRIMARY KEY(`batch_id`, `entity`, `entity_id`)
);
--> statement-breakpoint
CREATE INDEX `import_item_entity_ix` ON `import_item` (`entity_id`,`version`);--> statement-breakpoint
CREATE TABLE `import_mapping` (
	`shape` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`mapping` text NOT NULL,
	`at` integer NOT NULL
);
