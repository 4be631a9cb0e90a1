import type { Db, Tx } from '../create-db.ts';
import { type BrandKit, brandKitFields } from './brand-kit-fields.ts';

/** Newest first; a workspace has some dozens at most. */
export async function listBrandKits(
  db: Db | Tx,
  { workspaceId }: { workspaceId: string },
): Promise<BrandKit[]> {
  return db.brandKit.findMany({
    where: { workspaceId, deletedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: brandKitFields,
  });
}
