import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import type { BrandKitPlace } from './get-brand-kit.ts';

/** Out of sight; campaigns that were made with it keep their creatives. @throws AppError `not_found` */
export async function deleteBrandKit(db: Db | Tx, { workspaceId, brandKitId }: BrandKitPlace): Promise<void> {
  const { count } = await db.brandKit.updateMany({
    where: { id: brandKitId, workspaceId, deletedAt: null },
    data: { deletedAt: new Date() },
  });
  if (count === 0) throw new AppError('not_found', { data: { brandKitId } });
}
