import { inTransaction } from '@escena/db/in-transaction';
import { createPrivacyTask } from '@escena/db/privacy/privacy-tasks';
import type { Context } from '../../context.ts';
import { type PrivacyTaskView, toTaskView } from '../../views/privacy-task-view.ts';

/** An export's row and its place in the queue, both or neither. @throws AppError `privacy.under_way` */
export async function askExport(
  { db, queue }: Pick<Context, 'db' | 'queue'>,
  whose: { userId: string; workspaceId?: string },
): Promise<PrivacyTaskView> {
  return inTransaction(db, async (tx) => {
    const task = await createPrivacyTask(tx, { kind: 'export', dueAt: new Date(), ...whose });
    await queue.enqueue('privacy.run', { taskId: task.id }, { tx });
    return toTaskView(task);
  });
}
