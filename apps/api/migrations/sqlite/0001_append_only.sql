CREATE TRIGGER change_no_update BEFORE UPDATE ON `change` BEGIN SELECT RAISE(ABORT, 'append-only: change'); END;
--> statement-breakpoint
CREATE TRIGGER change_no_delete BEFORE DELETE ON `change` BEGIN SELECT RAISE(ABORT, 'append-only: change'); END;
--> statement-breakpoint
CREATE TRIGGER change_item_no_update BEFORE UPDATE ON `change_item` BEGIN SELECT RAISE(ABORT, 'append-only: change_item'); END;
--> statement-breakpoint
CREATE TRIGGER change_item_no_delete BEFORE DELETE ON `change_item` BEGIN SELECT RAISE(ABORT, 'append-only: change_item'); END;
--> statement-breakpoint
CREATE TRIGGER app_user_history_no_update BEFORE UPDATE ON `app_user_history` BEGIN SELECT RAISE(ABORT, 'append-only: app_user_history'); END;
--> statement-breakpoint
CREATE TRIGGER app_user_history_no_delete BEFORE DELETE ON `app_user_history` BEGIN SELECT RAISE(ABORT, 'append-only: app_user_history'); END;
--> statement-breakpoint
CREATE TRIGGER period_history_no_update BEFORE UPDATE ON `period_history` BEGIN SELECT RAISE(ABORT, 'append-only: period_history'); END;
--> statement-breakpoint
CREATE TRIGGER period_history_no_delete BEFORE DELETE ON `period_history` BEGIN SELECT RAISE(ABORT, 'append-only: period_history'); END;
--> statement-breakpoint
CREATE TRIGGER project_history_no_update BEFORE UPDATE ON `project_history` BEGIN SELECT RAISE(ABORT, 'append-only: project_history'); END;
--> statement-breakpoint
CREATE TRIGGER project_history_no_delete BEFORE DELETE ON `project_history` BEGIN SELECT RAISE(ABORT, 'append-only: project_history'); END;
--> statement-breakpoint
CREATE TRIGGER report_history_no_update BEFORE UPDATE ON `report_history` BEGIN SELECT RAISE(ABORT, 'append-only: report_history'); END;
--> statement-breakpoint
CREATE TRIGGER report_history_no_delete BEFORE DELETE ON `report_history` BEGIN SELECT RAISE(ABORT, 'append-only: report_history'); END;
--> statement-breakpoint
CREATE TRIGGER report_move_no_update BEFORE UPDATE ON `report_move` BEGIN SELECT RAISE(ABORT, 'append-only: report_move'); END;
--> statement-breakpoint
CREATE TRIGGER report_move_no_delete BEFORE DELETE ON `report_move` BEGIN SELECT RAISE(ABORT, 'append-only: report_move'); END;
