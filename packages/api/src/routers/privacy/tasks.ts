import { listPrivacyTasks } from '@escena/db/privacy/privacy-tasks';
import { personProcedure } from '../../member-procedure.ts';
import { toTaskView } from '../../views/privacy-task-view.ts';

/** A person's own exports and erasure, newest first. */
export const tasks = personProcedure.query(async ({ ctx }) =>
  (await listPrivacyTasks(ctx.db, { userId: ctx.userId })).map(toTaskView),
);
