CREATE TABLE `device` (
	`token_hash` text NOT NULL,
	`user_id` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `token_hash`)
);
--> statement-breakpoint
CREATE INDEX `device_seen_ix` ON `device` (`seen_at`);--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`user_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`used_at` integer,
	PRIMARY KEY(`user_id`, `code_hash`)
);
--> statement-breakpoint
CREATE TABLE `second_factor` (
	`user_id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`confirmed_at` integer,
	`last_step` integer
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_notice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`period_id` text,
	`report_id` text,
	`report_ids` text,
	`by_name` text NOT NULL,
	`count` integer NOT NULL,
	`address` text,
	`at` integer NOT NULL,
	`read_at` integer
);
--> statement-breakpoint
INSERT INTO `__new_notice`("id", "user_id", "kind", "period_id", "report_id", "report_ids", "by_name", "count", "address", "at", "read_at") SELECT "id", "user_id", "kind", "period_id", "report_id", "report_ids", "by_name", "count", NULL, "at", "read_at" FROM `notice`;--> statement-breakpoint
DROP TABLE `notice`;--> statement-breakpoint
ALTER TABLE `__new_notice` RENAME TO `notice`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `notice_user_ix` ON `notice` (`user_id`,`id`);