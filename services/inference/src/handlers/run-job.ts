import { AppError, isRetryable, toAppError } from '@escena/core/app-error';
import { getAsset } from '@escena/db/assets/get-asset';
import type { Db } from '@escena/db/create-db';
import { cancelJob } from '@escena/db/jobs/cancel-job';
import { claimJob } from '@escena/db/jobs/claim-job';
import { failJob } from '@escena/db/jobs/fail-job';
import { finishJob } from '@escena/db/jobs/finish-job';
import { isCancelRequested } from '@escena/db/jobs/is-cancel-requested';
import type { Job } from '@escena/db/jobs/job-fields';
import { returnJob } from '@escena/db/jobs/return-job';
import { withRetry } from '@escena/db/with-retry';
import { toolNames } from '@escena/verticals/contracts';
import type { TaskProcess } from '../process/task-process.ts';
import type { RunToolEvent, RunToolPayload } from '../tasks/messages.ts';
import { JobRecorder } from './job-recorder.ts';

interface RunJobOptions {
  readonly db: Db;
  readonly lane: TaskProcess;
  /** raised when the worker is stopping */
  readonly signal: AbortSignal;
}

/** A job is tried this often in all: crashes and outages are given another chance, a job that kills its worker is not. */
const maxAttempts = 3;
const cancelPollMs = 500;

/**
 * Makes a job's pictures: claims it, runs its tool in the lane's process, and ends it one way or another. Harmless when
 * brought twice: what is finished is not claimed, and who lost the claim cannot write.
 * @throws AppError only what the queue shall try again
 */
export async function runJob({ jobId }: { jobId: string }, options: RunJobOptions): Promise<void> {
  const { db, signal } = options;
  const job = await claimJob(db, { jobId });
  if (!job) return;
  const claim = { jobId, fence: job.fence };
  try {
    if (job.cancelRequestedAt) throw new AppError('job.cancelled');
    if (job.attempt > maxAttempts) throw new AppError('worker.crashed', { data: { attempts: maxAttempts } });
    await makePictures(job, options);
    await withRetry(() => finishJob(db, claim));
  } catch (thrown) {
    const error = toAppError(thrown);
    // Another worker has it now; ours was taken for dead.
    if (error.code === 'conflict') return;
    const again = signal.aborted || (isRetryable(error) && job.attempt < maxAttempts);
    if (again) {
      await withRetry(() => returnJob(db, claim));
      throw isRetryable(error) ? error : new AppError('worker.crashed', { cause: error });
    }
    await withRetry(() => (error.fault === 'cancelled' ? cancelJob(db, claim) : failJob(db, claim, error)));
  }
}

async function makePictures(job: Job, { db, lane, signal }: RunJobOptions): Promise<void> {
  const tool = toolNames.find((name) => name === job.tool);
  if (!tool) throw new AppError('input.invalid', { detail: `no tool named ${job.tool}` });
  const asset = await getAsset(db, { workspaceId: job.workspaceId, assetId: job.assetId });
  const claim = { jobId: job.id, fence: job.fence };
  const cancel = new AbortController();
  const recorder = new JobRecorder(db, claim);
  const poll = setInterval(() => {
    // An outage is no reason to stop the work: the next look will tell.
    isCancelRequested(db, claim).then(
      (requested) => requested && cancel.abort(),
      () => undefined,
    );
  }, cancelPollMs);
  try {
    const payload: RunToolPayload = { tool, input: job.input, storageKey: asset.storageKey };
    await lane.run('runTool', payload, {
      signal: AbortSignal.any([signal, cancel.signal]),
      onEvent: (event) => recorder.record(event as RunToolEvent),
    });
  } finally {
    clearInterval(poll);
    await recorder.settle();
  }
}
