import { AppError } from '@escena/core/app-error';
import type { Tx } from '../create-db.ts';
import type { BrandKitPlace } from './get-brand-kit.ts';

/** Out of sight. Campaigns that were made with it keep their creatives and are without a kit from here on. @throws AppError `not_found` */
export async function deleteBrandKit(tx: Tx, { workspaceId, brandKitId }: BrandKitPlace): Promise<void> {
  const { count } = await tx.brandKit.updateMany({
    where: { id: brandKitId, workspaceId, deletedAt: null },
    data: { deletedAt: new Date() },
  });
  if (count === 0) throw new AppError('not_found', { data: { brandKitId } });
  await tx.campaign.updateMany({ where: { workspaceId, brandKitId }, data: { brandKitId: null } });
}
