import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';

/** The announced bytes lie in the store. Once an upload. @throws AppError `upload.closed` */
export async function markUploadReceived(
  db: Db | Tx,
  { workspaceId, uploadId, storageKey }: { workspaceId: string; uploadId: string; storageKey: string },
): Promise<void> {
  const { count } = await db.photoUpload.updateMany({
    where: { id: uploadId, workspaceId, storageKey: null, completedAt: null, expiresAt: { gt: new Date() } },
    data: { storageKey },
  });
  if (count === 0) throw new AppError('upload.closed', { data: { uploadId } });
}
