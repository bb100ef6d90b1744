ALTER TABLE `credential` ADD `one_time_until` integer;--> statement-breakpoint
ALTER TABLE `session` ADD `address` text;--> statement-breakpoint
ALTER TABLE `session` ADD `agent` text;