import type { Db, Tx } from '../create-db.ts';
import { type Share, shareFields } from './share-fields.ts';

/** The links that work now, of one picture or of all, newest first. */
export async function listShares(
  db: Db | Tx,
  { workspaceId, outputId }: { workspaceId: string; outputId?: string },
): Promise<Share[]> {
  return db.share.findMany({
    where: {
      workspaceId,
      ...(outputId !== undefined && { outputId }),
      revokedAt: null,
      takenDownAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
    },
    orderBy: { createdAt: 'desc' },
    take: 200,
    select: shareFields,
  });
}
