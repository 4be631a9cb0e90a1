import type { Db, Tx } from '../create-db.ts';
import type { CheckpointTask } from './list-stores.ts';

/** What was done with each checkpoint last, or is being done: one task a checkpoint and store. */
export async function listTasks(
  db: Db | Tx,
  { storeIds }: { storeIds: readonly string[] },
): Promise<CheckpointTask[]> {
  return db.checkpointTask.findMany({
    where: { storeId: { in: [...storeIds] } },
    distinct: ['storeId', 'checkpoint'],
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
}
