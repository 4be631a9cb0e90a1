import { listPrivacyTasks } from '@escena/db/privacy/privacy-tasks';
import { procedureFor } from '../../member-procedure.ts';
import { toTaskView } from '../../views/privacy-task-view.ts';

/** The workspace's exports and erasure, newest first. */
export const workspaceTasks = procedureFor('privacy').query(async ({ ctx }) =>
  (await listPrivacyTasks(ctx.db, { workspaceId: ctx.workspace.id })).map(toTaskView),
);
