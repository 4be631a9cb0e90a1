import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** Undoes `deleteFont`. @throws AppError `not_found` */
export async function restoreFont(
  db: Db | Tx,
  { workspaceId, fontId }: { workspaceId: string; fontId: string },
): Promise<void> {
  const { count } = await db.font.updateMany({
    where: { id: fontId, workspaceId, deletedAt: { not: null } },
    data: { deletedAt: null },
  });
  if (count === 0) throw new AppError('not_found', { data: { fontId } });
}
