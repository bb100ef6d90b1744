CREATE TABLE `form` (
	`id` text PRIMARY KEY NOT NULL,
	`definition` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`change_id` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `form_history` (
	`id` text NOT NULL,
	`definition` text NOT NULL,
	`state` text NOT NULL,
	`version` integer NOT NULL,
	`valid_from` integer NOT NULL,
	`change_id` integer NOT NULL,
	`valid_to` integer NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TRIGGER form_history_no_update BEFORE UPDATE ON `form_history` BEGIN SELECT RAISE(ABORT, 'append-only: form_history'); END;
--> statement-breakpoint
CREATE TRIGGER form_history_no_delete BEFORE DELETE ON `form_history` BEGIN SELECT RAISE(ABORT, 'append-only: form_history'); END;
