import { reserveCredits } from '@escena/billing/reserve-credits';
import { AppError } from '@escena/core/app-error';
import type { Tx } from '@escena/db/create-db';
import { countUnfinishedJobs } from '@escena/db/jobs/count-unfinished-jobs';
import { createJob } from '@escena/db/jobs/create-job';
import type { Job } from '@escena/db/jobs/job-fields';
import { lockLedger } from '@escena/db/ledger/lock-ledger';
import { queueOf } from '@escena/verticals/contracts';
import type { Context } from '../context.ts';
import { prepareRun, type RunOptions } from './prepare-run.ts';

interface StartRunOptions extends RunOptions {
  /** null: a shopper, of whom no more is known */
  readonly createdById: string | null;
}

/**
 * A run of a tool: its row, its credits and its place in the queue, in the caller's transaction.
 * @throws AppError as `prepareRun`, `credits.insufficient`, `jobs.too_many`; ZodError
 */
export async function startRun(
  { queue, mostUnfinishedJobs: limit }: Pick<Context, 'queue' | 'mostUnfinishedJobs'>,
  tx: Tx,
  { createdById, ...asked }: StartRunOptions,
): Promise<Job> {
  const { workspaceId, tool } = asked;
  const { stored, place, credits } = await prepareRun(tx, asked);
  // One at a time from here, so that the count below is exact.
  await lockLedger(tx, { workspaceId });
  if ((await countUnfinishedJobs(tx, { workspaceId })) >= limit)
    throw new AppError('jobs.too_many', { data: { limit } });
  const job = await createJob(tx, { workspaceId, ...place, createdById, tool, ...stored, credits });
  await reserveCredits(tx, { workspaceId, jobId: job.id, credits });
  await queue.enqueue(queueOf(tool), { jobId: job.id }, { tx });
  return job;
}
