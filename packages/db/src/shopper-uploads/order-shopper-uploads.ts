import { AppError } from '@escena/core/app-error';
import type { Tx } from '../create-db.ts';
import { shopperUploadTimes } from './shopper-upload-times.ts';

export interface OrderedUpload {
  readonly place: string;
  readonly kind: string;
  readonly assetId: string;
}

/** What tells a file from any other. */
export interface UploadFacts {
  /** hex */
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
}

const hourMs = 3_600_000;
/** What is about to go is gone: the sweep may be at it. */
const marginMs = 5 * 60_000;

/**
 * Keeps what a basket names for as long as its design, and says what it is.
 * @returns the facts in the order of the uploads
 * @throws AppError `configurator.upload_gone` for one that is not there, not of that place, or could not be read
 */
export async function orderShopperUploads(
  tx: Tx,
  { configuratorId, uploads }: { configuratorId: string; uploads: readonly OrderedUpload[] },
): Promise<UploadFacts[]> {
  const now = Date.now();
  const youngest = new Date(now - shopperUploadTimes.hours * hourMs + marginMs);
  const facts: UploadFacts[] = [];
  for (const { place, kind, assetId } of uploads) {
    const { count } = await tx.shopperUpload.updateMany({
      where: {
        assetId,
        configuratorId,
        place,
        kind,
        asset: { status: 'ready', deletedAt: null },
        OR: [{ orderedAt: { not: null } }, { createdAt: { gt: youngest } }],
      },
      data: { orderedAt: new Date(now) },
    });
    if (count === 0)
      throw new AppError('configurator.upload_gone', { detail: place, data: { field: place } });
    facts.push(
      await tx.asset.findUniqueOrThrow({
        where: { id: assetId },
        select: { sha256: true, mime: true, bytes: true },
      }),
    );
  }
  return facts;
}
