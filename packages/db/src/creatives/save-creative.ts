import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { inTransaction } from '../in-transaction.ts';
import { type ClaimedJob, holdClaim } from '../jobs/hold-claim.ts';

/** Which cell it is, and what it was made from. */
export interface NewCreative {
  readonly campaignId: string;
  readonly cell: {
    readonly id: string;
    readonly segment: string;
    readonly headline: string;
    readonly image: string;
    readonly template: string;
    readonly format: string;
  };
  readonly words: Prisma.InputJsonObject;
  readonly syntheticPerson: boolean;
  readonly recipe: string;
  /** pixels of its format */
  readonly width: number;
  readonly height: number;
  /** what came of it */
  readonly made: CreativeFile | CreativeRefusal;
}

export interface CreativeFile {
  readonly storageKey: string;
  readonly thumbKey: string;
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
  readonly findings: Prisma.InputJsonValue;
}

export interface CreativeRefusal {
  readonly errorCode: string;
  readonly errorDetail: string | null;
}

const noFile = {
  storageKey: null,
  thumbKey: null,
  sha256: null,
  mime: null,
  bytes: null,
  findings: [],
};

/**
 * Keeps a creative of a running job, or why there is none. One that came out as the very file it was keeps its approval; any
 * other waits again.
 * @throws AppError `job.taken_over` when the claim is lost
 */
export async function saveCreative(db: Db | Tx, claim: ClaimedJob, creative: NewCreative): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { workspaceId } = await holdClaim(tx, claim, {});
    const { campaignId, cell, made, ...rest } = creative;
    const { id: cellId, ...parts } = cell;
    const key = { campaignId_cellId: { campaignId, cellId } };
    const before = await tx.creative.findUnique({
      where: { ...key, workspaceId },
      select: { sha256: true },
    });
    const result =
      'errorCode' in made ? { ...noFile, ...made } : { errorCode: null, errorDetail: null, ...made };
    const same = before !== null && result.sha256 !== null && before.sha256 === result.sha256;
    const data = { ...parts, ...rest, ...result, jobId: claim.jobId, retiredAt: null };
    const waits = { state: 'waiting', approvedById: null, approvedAt: null, approvedSha256: null } as const;
    await tx.creative.upsert({
      where: { ...key, workspaceId },
      create: { id: createId('creative'), workspaceId, campaignId, cellId, ...data },
      update: same ? data : { ...data, ...waits },
      select: { id: true },
    });
  });
}
