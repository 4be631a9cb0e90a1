import { reserveCredits } from '@escena/billing/reserve-credits';
import { AppError, isRetryable, toAppError } from '@escena/core/app-error';
import type { Tx } from '@escena/db/create-db';
import type { Feed, FeedRow } from '@escena/db/feeds/feed-fields';
import { failRow, giveRowJob, lockRowToStart } from '@escena/db/feeds/feed-work';
import { pauseTurn } from '@escena/db/feeds/take-turn';
import { inTransaction } from '@escena/db/in-transaction';
import { createJob } from '@escena/db/jobs/create-job';
import { withRetry } from '@escena/db/with-retry';
import { rowInput } from '@escena/feeds/row-input';
import { contractOf, queueOf, toolNames } from '@escena/verticals/contracts';
import { storedRun } from '@escena/verticals/stored-run';
import { z } from 'zod';
import type { FeedWork } from './feed-services.ts';

const objectOf = z.record(z.string(), z.unknown());
const cells = z.record(z.string(), z.string());

/**
 * Starts a row's job. The job, its credits, its place in the queue and the row's word for it are one transaction under the row's
 * lock: whatever is killed or delivered twice, a row has one job and one charge.
 * @returns false when the feed has no credits left and was paused for it
 * @throws AppError what broke on our side
 */
export async function startRow(feed: Feed, row: FeedRow, work: FeedWork): Promise<boolean> {
  const { db } = work;
  try {
    await withRetry(() => inTransaction(db, (tx) => start(tx, { feed, rowId: row.id }, work)));
    return true;
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'credits.insufficient') {
      const { id: feedId, turn } = feed;
      await pauseTurn(db, { feedId, turn, pauseCode: error.code });
      return false;
    }
    if (isRetryable(error)) throw error;
    await withRetry(() => failRow(db, { rowId: row.id, error }));
    return true;
  }
}

async function start(
  tx: Tx,
  { feed, rowId }: { feed: Feed; rowId: string },
  { queue }: FeedWork,
): Promise<void> {
  const { id: feedId, workspaceId, createdById, template } = feed;
  const row = await lockRowToStart(tx, { feedId, rowId });
  if (!row?.assetId) return;
  const tool = toolNames.find((name) => name === feed.tool);
  if (!tool) throw new AppError('input.invalid', { detail: `no tool named ${feed.tool}` });
  const input = rowInput(tool, objectOf.parse(template), cells.parse(row.overrides));
  const credits = contractOf(tool).credits(input);
  const stored = storedRun(tool, input);
  const job = { workspaceId, assetId: row.assetId, createdById, tool, ...stored, credits };
  const { id: jobId } = await createJob(tx, job);
  await reserveCredits(tx, { workspaceId, jobId, credits });
  await giveRowJob(tx, { rowId, jobId });
  await queue.enqueue(queueOf(tool), { jobId }, { tx, background: true });
}
