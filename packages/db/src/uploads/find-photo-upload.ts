import { AppError } from '@escena/core/app-error';
import type { Db, Tx } from '../create-db.ts';
import { type PhotoUpload, photoUploadFields } from './photo-upload-fields.ts';

/** @throws AppError `not_found` */
export async function findPhotoUpload(
  db: Db | Tx,
  { workspaceId, uploadId }: { workspaceId: string; uploadId: string },
): Promise<PhotoUpload> {
  const upload = await db.photoUpload.findFirst({
    where: { id: uploadId, workspaceId },
    select: photoUploadFields,
  });
  if (!upload) throw new AppError('not_found', { data: { uploadId } });
  return upload;
}
