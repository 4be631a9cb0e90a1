import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Font, fontFields } from './font-fields.ts';

/** @throws AppError `not_found`, also for a deleted one */
export async function getFont(
  db: Db | Tx,
  { workspaceId, fontId }: { workspaceId: string; fontId: string },
): Promise<Font> {
  const font = await db.font.findFirst({
    where: { id: fontId, workspaceId, deletedAt: null },
    select: fontFields,
  });
  if (!font) throw new AppError('not_found', { data: { fontId } });
  return font;
}
