import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type Font, fontFields } from './font-fields.ts';

/**
 * The fonts that a job names, in no order. Deleted ones too: a job that was taken on is carried out.
 * @throws AppError `not_found` when one is not the workspace's
 */
export async function findFonts(
  db: Db | Tx,
  { workspaceId, fontIds }: { workspaceId: string; fontIds: readonly string[] },
): Promise<Font[]> {
  const fonts = await db.font.findMany({
    where: { workspaceId, id: { in: [...fontIds] } },
    select: fontFields,
  });
  const missing = fontIds.find((id) => !fonts.some((font) => font.id === id));
  if (missing !== undefined) throw new AppError('not_found', { data: { fontId: missing } });
  return fonts;
}
