import type { Progress } from '@escena/core/progress';
import type { Db, Tx } from '../create-db.ts';
import type { ClaimedJob } from './hold-claim.ts';

export interface JobProgress extends Omit<Progress, 'preview'> {
  /** where the latest preview is stored; left as it is when absent */
  readonly previewKey?: string;
}

/**
 * One statement, cheap enough for several times a second; watchers hear of it by the row's own trigger.
 * @returns false when the claim is lost: the worker should stop
 */
export async function updateJobProgress(
  db: Db | Tx,
  { jobId, fence }: ClaimedJob,
  progress: JobProgress,
): Promise<boolean> {
  const { stage, fraction, step, steps, etaSeconds, previewKey } = progress;
  const { count } = await db.job.updateMany({
    where: { id: jobId, fence, status: 'running' },
    data: {
      stage,
      fraction,
      step: step ?? null,
      steps: steps ?? null,
      etaSeconds: etaSeconds ?? null,
      previewKey,
    },
  });
  return count === 1;
}
