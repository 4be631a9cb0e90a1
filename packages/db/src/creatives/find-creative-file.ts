import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** Where its file lies, for its own workspace, approved or not. @throws AppError `not_found`, also where none could be made */
export async function findCreativeFile(
  db: Db | Tx,
  { workspaceId, creativeId }: { workspaceId: string; creativeId: string },
): Promise<{ cellId: string; storageKey: string; thumbKey: string; mime: string }> {
  const found = await db.creative.findFirst({
    where: { id: creativeId, workspaceId, campaign: { deletedAt: null } },
    select: { cellId: true, storageKey: true, thumbKey: true, mime: true },
  });
  if (!found || found.storageKey === null || found.thumbKey === null || found.mime === null)
    throw new AppError('not_found', { data: { creativeId } });
  const { cellId, storageKey, thumbKey, mime } = found;
  return { cellId, storageKey, thumbKey, mime };
}
