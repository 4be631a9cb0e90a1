import type { Tx } from '../create-db.ts';
import { notAShoppersJob } from '../tryon-widgets/not-a-shoppers.ts';
import { recordEvent } from './record-event.ts';

/** Tells whoever listens how a job ended, unless it is a shopper's: called in the transaction that ends it. */
export async function recordJobEnd(
  tx: Tx,
  { workspaceId, jobId }: { workspaceId: string; jobId: string },
  status: 'succeeded' | 'failed' | 'cancelled',
): Promise<void> {
  const isMembers = await tx.job.count({ where: { id: jobId, workspaceId, ...notAShoppersJob } });
  if (isMembers === 0) return;
  await recordEvent(tx, {
    workspaceId,
    type: `job.${status}`,
    subjectId: jobId,
    data: () => describeJob(tx, { workspaceId, jobId }),
  });
}

/** The job as the API shows it, less what may have changed by the time it is read: links and reports are asked for by id. */
async function describeJob(tx: Tx, { workspaceId, jobId }: { workspaceId: string; jobId: string }) {
  const job = await tx.job.findFirstOrThrow({
    where: { id: jobId, workspaceId },
    select: {
      id: true,
      projectId: true,
      assetId: true,
      tool: true,
      status: true,
      credits: true,
      errorCode: true,
      createdAt: true,
      finishedAt: true,
      outputs: {
        where: { deletedAt: null },
        orderBy: { index: 'asc' },
        select: { id: true, index: true, width: true, height: true },
      },
    },
  });
  const { assetId, errorCode, createdAt, finishedAt, credits, ...rest } = job;
  return {
    ...rest,
    photoId: assetId,
    credits,
    creditsSpent: job.status === 'succeeded' ? credits : 0,
    error: errorCode === null ? null : { code: errorCode },
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
