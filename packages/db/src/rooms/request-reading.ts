import { createId } from '@escena/core/create-id';
import { getAsset } from '../assets/get-asset.ts';
import type { Db, Tx } from '../create-db.ts';
import type { Prisma } from '../generated/client.ts';
import { type RoomReading, readingFields } from './reading-fields.ts';

export interface RequestReadingOptions {
  readonly workspaceId: string;
  readonly assetId: string;
  /** of the estimator */
  readonly version: number;
  /** what the person marked; checked by the tool's contract already */
  readonly marks: Prisma.InputJsonValue;
  readonly marksHash: string;
}

/**
 * The reading of a photo under these marks by this estimator: the one there is, or a new, pending one.
 * @throws AppError `not_found`
 */
export async function requestReading(db: Db | Tx, options: RequestReadingOptions): Promise<RoomReading> {
  const { workspaceId, assetId, version, marksHash } = options;
  await getAsset(db, { workspaceId, assetId });
  await db.roomReading.createMany({ data: [{ id: createId('reading'), ...options }], skipDuplicates: true });
  return db.roomReading.findUniqueOrThrow({
    where: { assetId_version_marksHash: { assetId, version, marksHash }, workspaceId },
    select: readingFields,
  });
}
