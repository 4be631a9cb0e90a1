import type { SerializedAppError } from '@escena/core/app-error';
import type { Db } from '../create-db.ts';
import { inTransaction } from '../in-transaction.ts';
import type { TaskClaim } from './claim-task.ts';
import { createTask, type NewTask } from './create-task.ts';

export type TaskOutcome =
  | {
      readonly status: 'done';
      readonly freedBytes?: number;
      /** what is to be done with the same checkpoint next */
      readonly next?: Pick<NewTask, 'kind' | 'input'>;
    }
  | { readonly status: 'paused' }
  | { readonly status: 'cancelled'; readonly freedBytes?: number }
  | { readonly status: 'failed'; readonly error: SerializedAppError }
  /** the worker stops: another, or the same later, goes on */
  | { readonly status: 'waiting' };

/** Ends a worker's turn at a task, and asks for what follows. What lost its claim is left alone. */
export async function settleTask(db: Db, { id, fence }: TaskClaim, outcome: TaskOutcome): Promise<void> {
  const { status } = outcome;
  const isOver = status === 'done' || status === 'cancelled' || status === 'failed';
  const error = status === 'failed' ? outcome.error : undefined;
  await inTransaction(db, async (tx) => {
    const [task] = await tx.checkpointTask.updateManyAndReturn({
      where: { id, fence, status: 'running' },
      data: {
        status,
        phase: null,
        leasedUntil: null,
        bytesPerSecond: null,
        // A worker that stops has not heard of a wish that came just now: whoever goes on does.
        ...(status === 'waiting' ? {} : { wish: null }),
        ...(isOver ? { finishedAt: new Date() } : {}),
        ...('freedBytes' in outcome ? { freedBytes: outcome.freedBytes ?? null } : {}),
        ...(error && {
          errorCode: error.code,
          errorDetail: error.detail ?? null,
          errorReason: typeof error.data?.['reason'] === 'string' ? error.data['reason'] : null,
        }),
      },
    });
    if (!task || status !== 'done' || !outcome.next) return;
    const { storeId, checkpoint, createdById } = task;
    await createTask(tx, { storeId, checkpoint, createdById, ...outcome.next });
  });
}
