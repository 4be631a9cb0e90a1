import type { CheckpointPhase, DownloadTrouble } from '@escena/core/checkpoint-words';
import type { Db } from '../create-db.ts';
import { type TaskClaim, taskLeaseSeconds } from './claim-task.ts';

/** What happens at this moment; null where there is none. */
export interface TaskProgress {
  readonly phase: CheckpointPhase | null;
  readonly file: string | null;
  /** from 1 */
  readonly fileNumber: number | null;
  readonly fileCount: number | null;
  readonly doneBytes: number;
  readonly totalBytes: number;
  readonly bytesPerSecond: number | null;
  readonly resumedBytes: number | null;
  readonly trouble: DownloadTrouble | null;
  readonly retries: number;
}

/**
 * Tells how far a task is and renews the lease, in one statement.
 * @returns what a person wishes of it; `lost` when the claim is: the worker must stop and write no more
 */
export async function reportTask(
  db: Db,
  { id, fence }: TaskClaim,
  progress: TaskProgress,
): Promise<'pause' | 'cancel' | 'lost' | undefined> {
  const [task] = await db.checkpointTask.updateManyAndReturn({
    where: { id, fence, status: 'running' },
    data: { ...progress, leasedUntil: new Date(Date.now() + taskLeaseSeconds * 1000) },
    select: { wish: true },
  });
  if (!task) return 'lost';
  return task.wish === 'pause' || task.wish === 'cancel' ? task.wish : undefined;
}
