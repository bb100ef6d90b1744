ALTER TABLE "credential" ADD COLUMN "one_time_until" bigint;--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "address" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "session" ADD COLUMN "agent" text COLLATE "C";