import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { type ClaimedJob, holdClaim } from '../jobs/hold-claim.ts';

export interface NewOutput {
  readonly index: number;
  readonly imageKey: string;
  /** JPEG at full size */
  readonly jpegKey: string;
  readonly maskKey: string;
  readonly displayKey: string;
  readonly thumbKey: string;
  readonly reportJson: Prisma.InputJsonValue;
  readonly width: number;
  readonly height: number;
}

/**
 * Keeps a finished picture of a running job, so that it is seen before the rest is made. A later attempt that makes
 * it again replaces it.
 * @throws AppError `job.taken_over` when the claim is lost
 */
export async function saveOutput(db: Db | Tx, claim: ClaimedJob, output: NewOutput): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { workspaceId } = await holdClaim(tx, claim, {});
    const { index, ...picture } = output;
    await tx.output.upsert({
      where: { jobId_index: { jobId: claim.jobId, index }, workspaceId },
      create: { id: createId('output'), workspaceId, jobId: claim.jobId, ...output },
      update: picture,
      select: { id: true },
    });
  });
}
