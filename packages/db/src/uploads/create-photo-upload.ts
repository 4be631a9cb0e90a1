import { createId } from '@escena/core/create-id';
import type { Db, Tx } from '../create-db.ts';
import { getProject } from '../projects/get-project.ts';
import { type PhotoUpload, photoUploadFields } from './photo-upload-fields.ts';

export interface NewPhotoUpload {
  readonly workspaceId: string;
  readonly projectId: string;
  readonly name: string;
  readonly bytes: number;
  readonly expiresAt: Date;
}

/** Announces a photo. @throws AppError `not_found` for a project that is not the workspace's */
export async function createPhotoUpload(db: Db | Tx, upload: NewPhotoUpload): Promise<PhotoUpload> {
  await getProject(db, upload);
  return db.photoUpload.create({ data: { id: createId('asset'), ...upload }, select: photoUploadFields });
}
