import type { Db, Tx } from '../create-db.ts';
import { type Font, fontFields } from './font-fields.ts';

/** The fonts of a workspace, newest first. */
export async function listFonts(db: Db | Tx, { workspaceId }: { workspaceId: string }): Promise<Font[]> {
  return db.font.findMany({
    where: { workspaceId, deletedAt: null },
    orderBy: { createdAt: 'desc' },
    select: fontFields,
  });
}
