CREATE TABLE `change_seal` (
	`number` integer PRIMARY KEY NOT NULL,
	`change_id` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `change_seal_change_uq` ON `change_seal` (`change_id`);--> statement-breakpoint
CREATE TABLE `seal_head` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`catching_up` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `change` ADD `actor_roles` text;--> statement-breakpoint
ALTER TABLE `change` ADD `actor_unit_id` text;--> statement-breakpoint
ALTER TABLE `change` ADD `address` text;--> statement-breakpoint
ALTER TABLE `change_item` ADD `facts` text;--> statement-breakpoint
CREATE TRIGGER change_seal_no_update BEFORE UPDATE ON `change_seal` BEGIN SELECT RAISE(ABORT, 'append-only: change_seal'); END;
--> statement-breakpoint
CREATE TRIGGER change_seal_no_delete BEFORE DELETE ON `change_seal` BEGIN SELECT RAISE(ABORT, 'append-only: change_seal'); END;
