CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'append-only: %', TG_TABLE_NAME; END $$;
--> statement-breakpoint
CREATE TRIGGER change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "change" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER change_item_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "change_item" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER app_user_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "app_user_history" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER period_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "period_history" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER project_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "project_history" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER report_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "report_history" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
--> statement-breakpoint
CREATE TRIGGER report_move_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "report_move" FOR EACH STATEMENT EXECUTE FUNCTION append_only();
