import { type GivenConsent, requireCurrentWords } from '@escena/db/consents/give-consent';
import { getProject } from '@escena/db/projects/get-project';
import { storePhoto } from '@escena/storage/store-photo';
import type { Context } from '../context.ts';
import { keepPhoto, type UploadPurpose } from './keep-photo.ts';

export interface UploadOptions {
  readonly workspaceId: string;
  readonly projectId: string;
  /** as the person's file is called */
  readonly name: string;
  readonly purpose?: UploadPurpose | undefined;
  /** of the person in it: it is theirs then */
  readonly consent?: (GivenConsent & { readonly givenById: string | null }) | undefined;
  readonly body: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
  /** default: the product's cap */
  readonly maxBytes?: number;
}

/**
 * Stores a photo's bytes as they come and makes them a photo of a project. A project that is not the asker's is turned away
 * before any are read.
 * @throws AppError `not_found`, `consent.outdated`, and as `storePhoto`
 */
export async function receiveUpload(
  services: Pick<Context, 'db' | 'queue' | 'storage'>,
  { workspaceId, projectId, name, purpose, consent, ...content }: UploadOptions,
): Promise<{ assetId: string }> {
  if (consent) requireCurrentWords(consent);
  await getProject(services.db, { workspaceId, projectId });
  const stored = await storePhoto(services, content);
  return keepPhoto(services, {
    workspaceId,
    projectId,
    name,
    ...(purpose && { purpose }),
    ...(consent && { consent }),
    ...stored,
  });
}
