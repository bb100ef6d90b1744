CREATE TABLE `feed` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`list_view` text NOT NULL,
	`question` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`version` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`change_id` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `feed_owner_ix` ON `feed` (`owner_id`);--> statement-breakpoint
CREATE TABLE `feed_history` (
	`id` text NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`list_view` text NOT NULL,
	`question` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`version` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`change_id` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `feed_key` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`feed_id` text NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feed_key_feed_uq` ON `feed_key` (`feed_id`);--> statement-breakpoint
CREATE TRIGGER feed_history_no_update BEFORE UPDATE ON `feed_history` BEGIN SELECT RAISE(ABORT, 'append-only: feed_history'); END;
--> statement-breakpoint
CREATE TRIGGER feed_history_no_delete BEFORE DELETE ON `feed_history` BEGIN SELECT RAISE(ABORT, 'append-only: feed_history'); END;
