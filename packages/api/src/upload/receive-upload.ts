import { getProject } from '@escena/db/projects/get-project';
import { storePhoto } from '@escena/storage/store-photo';
import type { Context } from '../context.ts';
import { keepPhoto } from './keep-photo.ts';

export interface UploadOptions {
  readonly workspaceId: string;
  readonly projectId: string;
  /** as the person's file is called */
  readonly name: string;
  readonly purpose?: 'photo' | 'mask';
  readonly body: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
  /** default: the product's cap */
  readonly maxBytes?: number;
}

/**
 * Stores a photo's bytes as they come and makes them a photo of a project. A project that is not the asker's is turned away
 * before any are read.
 * @throws AppError `not_found`, and as `storePhoto`
 */
export async function receiveUpload(
  services: Pick<Context, 'db' | 'queue' | 'storage'>,
  { workspaceId, projectId, name, purpose, ...content }: UploadOptions,
): Promise<{ assetId: string }> {
  await getProject(services.db, { workspaceId, projectId });
  const stored = await storePhoto(services, content);
  return keepPhoto(services, { workspaceId, projectId, name, purpose, ...stored });
}
