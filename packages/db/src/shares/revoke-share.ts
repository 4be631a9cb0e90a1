import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** The link works no more. @throws AppError `not_found` */
export async function revokeShare(
  db: Db | Tx,
  { workspaceId, shareId }: { workspaceId: string; shareId: string },
): Promise<void> {
  const { count } = await db.share.updateMany({
    where: { id: shareId, workspaceId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0) throw new AppError('not_found', { data: { shareId } });
}
