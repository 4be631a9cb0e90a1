import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** @throws AppError `not_found` */
export async function renameFont(
  db: Db | Tx,
  { workspaceId, fontId, name }: { workspaceId: string; fontId: string; name: string },
): Promise<void> {
  const { count } = await db.font.updateMany({
    where: { id: fontId, workspaceId, deletedAt: null },
    data: { name },
  });
  if (count === 0) throw new AppError('not_found', { data: { fontId } });
}
