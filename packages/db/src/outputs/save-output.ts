import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { type ClaimedJob, holdClaim } from '../jobs/hold-claim.ts';

export interface NewOutputFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly storageKey: string;
}

export interface NewOutput {
  readonly index: number;
  readonly imageKey: string;
  /** JPEG at full size */
  readonly jpegKey: string;
  /** null: not a photo with a part changed */
  readonly maskKey: string | null;
  readonly displayKey: string;
  readonly thumbKey: string;
  readonly reportJson: Prisma.InputJsonValue;
  readonly width: number;
  readonly height: number;
  /** what the picture comes with, each under another name */
  readonly files?: readonly NewOutputFile[];
}

/**
 * Keeps a finished picture of a running job, so that it is seen before the rest is made. A later attempt that makes
 * it again replaces it.
 * @throws AppError `job.taken_over` when the claim is lost
 */
export async function saveOutput(db: Db | Tx, claim: ClaimedJob, output: NewOutput): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { workspaceId } = await holdClaim(tx, claim, {});
    const { index, files = [], ...picture } = output;
    const { id: outputId } = await tx.output.upsert({
      where: { jobId_index: { jobId: claim.jobId, index }, workspaceId },
      create: { id: createId('output'), workspaceId, jobId: claim.jobId, index, ...picture },
      update: picture,
      select: { id: true },
    });
    await tx.outputFile.deleteMany({ where: { workspaceId, outputId } });
    await tx.outputFile.createMany({
      data: files.map((file) => ({ id: createId('outputFile'), workspaceId, outputId, ...file })),
    });
  });
}
