CREATE TABLE `change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`reason` text,
	`request_id` text
);
--> statement-breakpoint
CREATE INDEX `change_at_ix` ON `change` (`at`);--> statement-breakpoint
CREATE INDEX `change_actor_ix` ON `change` (`actor_id`,`id`);--> statement-breakpoint
CREATE TABLE `change_item` (
	`change_id` integer NOT NULL,
	`entity` text NOT NULL,
	`entity_id` text NOT NULL,
	`version` integer NOT NULL,
	`fields` text NOT NULL,
	PRIMARY KEY(`change_id`, `entity`, `entity_id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `change_item_entity_ix` ON `change_item` (`entity_id`,`version`);--> statement-breakpoint
CREATE TABLE `credential` (
	`user_id` text PRIMARY KEY NOT NULL,
	`password_hash` text NOT NULL,
	`must_change` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `document` (
	`id` text PRIMARY KEY NOT NULL,
	`symbol` text NOT NULL,
	`issued_on` text,
	`title` text NOT NULL,
	`ordinal` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`user_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_at_ix` ON `idempotency` (`at`);--> statement-breakpoint
CREATE TABLE `period` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`due_at` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`change_id` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `period_ends_ix` ON `period` (`ends_on`);--> statement-breakpoint
CREATE TABLE `period_history` (
	`id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`due_at` integer NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`change_id` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `period_history_to_ix` ON `period_history` (`valid_to`,`valid_from`);--> statement-breakpoint
CREATE TABLE `programme` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`term` text NOT NULL,
	`aim` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `project` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`level` text NOT NULL,
	`kind` text NOT NULL,
	`unit_id` text NOT NULL,
	`cooperating_unit_ids` text NOT NULL,
	`officer` text NOT NULL,
	`supervisor` text NOT NULL,
	`work_area_id` text,
	`founding_document` text NOT NULL,
	`city_project_id` text,
	`starts_on` text NOT NULL,
	`due_on` text,
	`extensions` integer NOT NULL,
	`weight` real NOT NULL,
	`expected_product` text NOT NULL,
	`plan` text NOT NULL,
	`run_state` text NOT NULL,
	`sample` integer NOT NULL,
	`search` text NOT NULL,
	`sort_key` text NOT NULL,
	`version` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`change_id` integer NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `project_code_uq` ON `project` (`code`);--> statement-breakpoint
CREATE INDEX `project_unit_ix` ON `project` (`unit_id`,`sort_key`);--> statement-breakpoint
CREATE TABLE `project_history` (
	`id` text NOT NULL,
	`code` text NOT NULL,
	`title` text NOT NULL,
	`level` text NOT NULL,
	`kind` text NOT NULL,
	`unit_id` text NOT NULL,
	`cooperating_unit_ids` text NOT NULL,
	`officer` text NOT NULL,
	`supervisor` text NOT NULL,
	`work_area_id` text,
	`founding_document` text NOT NULL,
	`city_project_id` text,
	`starts_on` text NOT NULL,
	`due_on` text,
	`extensions` integer NOT NULL,
	`weight` real NOT NULL,
	`expected_product` text NOT NULL,
	`plan` text NOT NULL,
	`run_state` text NOT NULL,
	`sample` integer NOT NULL,
	`search` text NOT NULL,
	`sort_key` text NOT NULL,
	`version` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`change_id` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `project_history_to_ix` ON `project_history` (`valid_to`,`valid_from`);--> statement-breakpoint
CREATE INDEX `project_history_unit_ix` ON `project_history` (`unit_id`,`valid_to`,`valid_from`);--> statement-breakpoint
CREATE TABLE `rate_bucket` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`period_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`state` text NOT NULL,
	`percent` real,
	`status` text,
	`decrease_reason` text NOT NULL,
	`results` text NOT NULL,
	`shortcomings` text NOT NULL,
	`difficulties` text NOT NULL,
	`causes_objective` text NOT NULL,
	`causes_subjective` text NOT NULL,
	`next_steps` text NOT NULL,
	`proposals` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	`submitted_at` integer,
	`submitted_by` text,
	`first_submitted_at` integer,
	`return_reason` text NOT NULL,
	`approved_at` integer,
	`approved_by` text,
	`official_version` integer,
	`official_percent` real,
	`official_status` text,
	`version` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`change_id` integer NOT NULL,
	CONSTRAINT "report_percent_ck" CHECK("report"."percent" between 0 and 100)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_project_period_uq` ON `report` (`project_id`,`period_id`);--> statement-breakpoint
CREATE INDEX `report_period_unit_ix` ON `report` (`period_id`,`unit_id`);--> statement-breakpoint
CREATE INDEX `report_state_ix` ON `report` (`state`);--> statement-breakpoint
CREATE TABLE `report_history` (
	`id` text NOT NULL,
	`project_id` text NOT NULL,
	`period_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`state` text NOT NULL,
	`percent` real,
	`status` text,
	`decrease_reason` text NOT NULL,
	`results` text NOT NULL,
	`shortcomings` text NOT NULL,
	`difficulties` text NOT NULL,
	`causes_objective` text NOT NULL,
	`causes_subjective` text NOT NULL,
	`next_steps` text NOT NULL,
	`proposals` text NOT NULL,
	`saved_at` integer NOT NULL,
	`saved_by` text NOT NULL,
	`submitted_at` integer,
	`submitted_by` text,
	`first_submitted_at` integer,
	`return_reason` text NOT NULL,
	`approved_at` integer,
	`approved_by` text,
	`official_version` integer,
	`official_percent` real,
	`official_status` text,
	`version` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`change_id` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `report_history_to_ix` ON `report_history` (`valid_to`,`valid_from`);--> statement-breakpoint
CREATE INDEX `report_history_unit_ix` ON `report_history` (`unit_id`,`valid_to`,`valid_from`);--> statement-breakpoint
CREATE TABLE `report_move` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`report_id` text NOT NULL,
	`version` integer NOT NULL,
	`action` text NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`reason` text,
	`fields` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `report_move_report_ix` ON `report_move` (`report_id`,`id`);--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `session_user_ix` ON `session` (`user_id`);--> statement-breakpoint
CREATE INDEX `session_expires_ix` ON `session` (`expires_at`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `unit` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`short_name` text NOT NULL,
	`committee` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`exists_from` text,
	`exists_to` text,
	`verified` integer NOT NULL,
	`predecessor_ids` text NOT NULL,
	`successor_ids` text NOT NULL,
	`tile` text,
	`search` text NOT NULL,
	`sort_key` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `unit_sort_ix` ON `unit` (`sort_key`);--> statement-breakpoint
CREATE TABLE `app_user` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`roles` text NOT NULL,
	`unit_id` text,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`change_id` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `app_user_username_uq` ON `app_user` (`username`);--> statement-breakpoint
CREATE TABLE `app_user_history` (
	`id` text NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`roles` text NOT NULL,
	`unit_id` text,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`change_id` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `work_area` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`ordinal` integer NOT NULL
);
