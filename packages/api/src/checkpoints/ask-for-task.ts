import { AppError } from '@escena/core/app-error';
import { createTask, type NewTask } from '@escena/db/checkpoints/create-task';
import { type Checkpoint, listStores } from '@escena/db/checkpoints/list-stores';
import { inTransaction } from '@escena/db/in-transaction';
import type { Context } from '../context.ts';
import type { CheckpointTaskView } from '../views/checkpoint-store-view.ts';
import { toTaskView } from '../views/to-checkpoint-store-view.ts';

interface Wanted {
  readonly name: string;
  /** left out: every store that workers draw from now */
  readonly storeId?: string;
  readonly kind: NewTask['kind'];
  readonly input?: NewTask['input'];
  /** whether this can be done with the checkpoint as it is */
  readonly fits: (checkpoint: Checkpoint) => boolean;
}

/**
 * Asks the workers for something to be done with a checkpoint.
 * @throws AppError `not_found` for a name or store that nobody knows, `checkpoint.wrong_state`, `checkpoint.busy`
 */
export async function askForTask(
  ctx: Pick<Context, 'db'> & { readonly userId: string },
  { name, storeId, kind, input, fits }: Wanted,
): Promise<readonly CheckpointTaskView[]> {
  const stores = await listStores(ctx.db);
  const chosen = stores.filter(({ id }) => storeId === undefined || id === storeId);
  const copies = chosen.flatMap(({ checkpoints }) => checkpoints.filter((one) => one.name === name));
  if (copies.length === 0) throw new AppError('not_found');
  const fitting = copies.filter(fits);
  if (fitting.length === 0) throw new AppError('checkpoint.wrong_state', { data: { name } });
  return inTransaction(ctx.db, async (tx) => {
    const tasks: CheckpointTaskView[] = [];
    for (const copy of fitting)
      tasks.push(
        toTaskView(
          await createTask(tx, {
            storeId: copy.storeId,
            checkpoint: name,
            kind,
            input,
            createdById: ctx.userId,
          }),
        ),
      );
    return tasks;
  });
}

export const isInstalled = ({ state }: Checkpoint): boolean => state === 'installed';
