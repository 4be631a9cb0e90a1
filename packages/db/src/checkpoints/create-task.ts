import { AppError } from '@escena/core/app-error';
import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { CheckpointTaskKind } from '../generated/enums.ts';
import type { Prisma } from '../generated/client.ts';
import type { CheckpointTask } from './list-stores.ts';

export interface NewTask {
  readonly storeId: string;
  readonly checkpoint: string;
  readonly kind: CheckpointTaskKind;
  readonly input?: Prisma.InputJsonObject;
  readonly createdById: string | null;
}

/**
 * Asks for something to be done; one thing at a time with each checkpoint of a store. Whatever was left over of earlier
 * work on it (failed, or given up) makes room.
 * @param tx a transaction: the store's row is locked in it
 * @throws AppError `not_found` for a store that is no more; `checkpoint.busy`
 */
export async function createTask(tx: Tx, task: NewTask): Promise<CheckpointTask> {
  const { storeId, checkpoint, kind, input = {}, createdById } = task;
  await lockStore(tx, storeId);
  const busy = await findUnfinished(tx, { storeId, checkpoint });
  if (busy) throw new AppError('checkpoint.busy', { data: { kind: busy.kind } });
  await tx.checkpointTask.updateMany({
    where: { storeId, checkpoint, status: 'failed' },
    data: { status: 'cancelled' },
  });
  return tx.checkpointTask.create({
    data: { id: createId('checkpointTask'), storeId, checkpoint, kind, input, createdById },
  });
}

/** The one task of a checkpoint that waits, runs or rests. */
export async function findUnfinished(
  db: Db | Tx,
  { storeId, checkpoint }: Pick<NewTask, 'storeId' | 'checkpoint'>,
): Promise<CheckpointTask | undefined> {
  const [task] = await db.checkpointTask.findMany({
    where: { storeId, checkpoint, status: { in: ['waiting', 'running', 'paused'] } },
    take: 1,
  });
  return task;
}

async function lockStore(tx: Tx, storeId: string): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "CheckpointStore" WHERE "id" = ${storeId} FOR UPDATE`;
  if (rows.length === 0) throw new AppError('not_found', { data: { storeId } });
}
