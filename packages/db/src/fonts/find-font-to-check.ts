import type { Db, Tx } from '../create-db.ts';
import { type Font, fontFields } from './font-fields.ts';

/** For workers, whose queue names no tenant: the font, unless it was checked or deleted meanwhile. */
export async function findFontToCheck(
  db: Db | Tx,
  { fontId }: { fontId: string },
): Promise<Font | undefined> {
  const font = await db.font.findFirst({
    where: { id: fontId, status: 'checking', deletedAt: null },
    select: fontFields,
  });
  return font ?? undefined;
}
