import { AppError, toAppError } from '@escena/core/app-error';
import type { CheckpointTask } from '@escena/db/checkpoints/list-stores';
import { reportStore } from '@escena/db/checkpoints/report-store';
import { settleTask, type TaskOutcome } from '@escena/db/checkpoints/settle-task';
import { withRetry } from '@escena/db/with-retry';
import type { CheckpointServices } from './checkpoint-services.ts';
import { followProgress } from './follow-progress.ts';
import { importFolder } from './import-folder.ts';
import { measure } from './measure.ts';
import { prepare } from './prepare.ts';
import { discard, pull } from './pull.ts';
import { readInventory } from './read-inventory.ts';
import { remove } from './remove.ts';
import type { TaskWork } from './task-work.ts';
import { verify } from './verify.ts';

const works = { pull, import: importFolder, verify, prepare, measure, remove } as const satisfies Record<
  CheckpointTask['kind'],
  TaskWork
>;

/** Runs a claimed task to its end, or to where a person or this worker wants it to stop, and writes down what came of it. */
export async function runTask(
  services: CheckpointServices,
  task: CheckpointTask,
  stopping: AbortSignal,
): Promise<void> {
  const { db, log } = services;
  const outcome = await work(services, task, stopping);
  if (!outcome) return;
  if (outcome.status === 'failed')
    log.error({ taskId: task.id, kind: task.kind, ...outcome.error }, 'checkpoints');
  // First what the store has now: whoever reads that it is done also finds it there.
  await refreshStore(services).catch((error: unknown) => log.error({ err: error }, 'checkpoints'));
  await withRetry(() => settleTask(db, task, outcome));
}

/** Tells the database what the store has. */
export async function refreshStore(services: CheckpointServices): Promise<void> {
  const { store, checkpoints } = await readInventory(services);
  await reportStore(services.db, store, checkpoints);
}

/** @returns undefined when another worker has taken the task over */
async function work(
  services: CheckpointServices,
  task: CheckpointTask,
  stopping: AbortSignal,
): Promise<TaskOutcome | undefined> {
  const onError = (error: unknown): void => services.log.error({ err: error }, 'checkpoints');
  await using followed = followProgress(services.db, task, { stopping, onError });
  try {
    if (followed.signal.aborted) throw new AppError('job.cancelled');
    return await works[task.kind](services, task, followed);
  } catch (thrown) {
    const reason = followed.reason();
    switch (reason) {
      case 'lost':
        return undefined;
      case 'stopping':
        return { status: 'waiting' };
      case 'pause':
        return { status: 'paused' };
      case 'cancel':
        return await giveUp(services, task);
      case undefined:
        return { status: 'failed', error: toAppError(thrown).toJSON() };
    }
  }
}

/** Clears away what came of a pull; anything else leaves nothing behind. */
async function giveUp(services: CheckpointServices, task: CheckpointTask): Promise<TaskOutcome> {
  if (task.kind !== 'pull') return { status: 'cancelled' };
  const { bytes } = await discard(services, task);
  return { status: 'cancelled', freedBytes: bytes };
}
