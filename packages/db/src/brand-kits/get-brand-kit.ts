import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type BrandKit, brandKitFields } from './brand-kit-fields.ts';

export interface BrandKitPlace {
  readonly workspaceId: string;
  readonly brandKitId: string;
}

/** @throws AppError `not_found` */
export async function getBrandKit(
  db: Db | Tx,
  { workspaceId, brandKitId }: BrandKitPlace,
): Promise<BrandKit> {
  const kit = await db.brandKit.findFirst({
    where: { id: brandKitId, workspaceId, deletedAt: null },
    select: brandKitFields,
  });
  if (!kit) throw new AppError('not_found', { data: { brandKitId } });
  return kit;
}
