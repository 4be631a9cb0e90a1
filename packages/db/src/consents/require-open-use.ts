import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/**
 * People agree to one purpose: their photos serve no other.
 * @throws AppError `consent.other_use` when one of these is a person's photo
 */
export async function requireOpenUse(
  db: Db | Tx,
  { workspaceId, assetIds }: { workspaceId: string; assetIds: readonly string[] },
): Promise<void> {
  const found = await db.asset.findFirst({
    where: { workspaceId, id: { in: [...assetIds] }, purpose: { in: ['person', 'personMask'] } },
    select: { id: true },
  });
  if (found) throw new AppError('consent.other_use', { data: { assetId: found.id } });
}
