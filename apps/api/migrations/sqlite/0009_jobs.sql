CREATE TABLE `job_run` (
	`job` text NOT NULL,
	`slot_at` integer NOT NULL,
	`holder` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`result` text,
	PRIMARY KEY(`job`, `slot_at`)
);
--> statement-breakpoint
CREATE INDEX `job_run_started_ix` ON `job_run` (`started_at`);--> statement-breakpoint
CREATE TABLE `lease` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text NOT NULL,
	`until` integer NOT NULL
);
