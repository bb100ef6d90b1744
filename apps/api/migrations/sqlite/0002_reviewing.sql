CREATE TABLE `notice` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`period_id` text NOT NULL,
	`report_id` text,
	`by_name` text NOT NULL,
	`count` integer NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer
);
--> statement-breakpoint
CREATE INDEX `notice_user_ix` ON `notice` (`user_id`,`id`);--> statement-breakpoint
CREATE TABLE `reason_template` (
	`id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`ordinal` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reminder` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`period_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`count` integer NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reminder_period_ix` ON `reminder` (`period_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `review_hold` (
	`report_id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `period` ADD `at_risk_gap` real DEFAULT -5 NOT NULL;--> statement-breakpoint
ALTER TABLE `period` ADD `late_gap` real DEFAULT -15 NOT NULL;--> statement-breakpoint
ALTER TABLE `period_history` ADD `at_risk_gap` real DEFAULT -5 NOT NULL;--> statement-breakpoint
ALTER TABLE `period_history` ADD `late_gap` real DEFAULT -15 NOT NULL;--> statement-breakpoint
ALTER TABLE `report` ADD `keeps_previous` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `report` ADD `difficulties_settled` integer;--> statement-breakpoint
ALTER TABLE `report` ADD `signed_at` integer;--> statement-breakpoint
ALTER TABLE `report` ADD `signed_by` text;--> statement-breakpoint
ALTER TABLE `report_history` ADD `keeps_previous` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `report_history` ADD `difficulties_settled` integer;--> statement-breakpoint
ALTER TABLE `report_history` ADD `signed_at` integer;--> statement-breakpoint
ALTER TABLE `report_history` ADD `signed_by` text;--> statement-breakpoint
ALTER TABLE `unit` ADD `signs` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE TRIGGER reminder_no_update BEFORE UPDATE ON `reminder` BEGIN SELECT RAISE(ABORT, 'append-only: reminder'); END;
--> statement-breakpoint
CREATE TRIGGER reminder_no_delete BEFORE DELETE ON `reminder` BEGIN SELECT RAISE(ABORT, 'append-only: reminder'); END;
