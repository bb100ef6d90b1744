CREATE TABLE `former_password` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`password_hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `former_password_user_ix` ON `former_password` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `sign_in_policy` (
	`id` text PRIMARY KEY NOT NULL,
	`min_length` integer NOT NULL,
	`classes` integer NOT NULL,
	`max_age_days` integer,
	`history` integer NOT NULL,
	`max_tries` integer NOT NULL,
	`lock_minutes` integer NOT NULL,
	`idle_minutes` integer NOT NULL,
	`absolute_hours` integer NOT NULL,
	`second_factor` text NOT NULL,
	`version` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`change_id` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sign_in_policy_history` (
	`id` text NOT NULL,
	`min_length` integer NOT NULL,
	`classes` integer NOT NULL,
	`max_age_days` integer,
	`history` integer NOT NULL,
	`max_tries` integer NOT NULL,
	`lock_minutes` integer NOT NULL,
	`idle_minutes` integer NOT NULL,
	`absolute_hours` integer NOT NULL,
	`second_factor` text NOT NULL,
	`version` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`change_id` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
ALTER TABLE `session` ADD `confirmed_at` integer;--> statement-breakpoint
CREATE TRIGGER sign_in_policy_history_no_update BEFORE UPDATE ON `sign_in_policy_history` BEGIN SELECT RAISE(ABORT, 'append-only: sign_in_policy_history'); END;
--> statement-breakpoint
CREATE TRIGGER sign_in_policy_history_no_delete BEFORE DELETE ON `sign_in_policy_history` BEGIN SELECT RAISE(ABORT, 'append-only: sign_in_policy_history'); END;
