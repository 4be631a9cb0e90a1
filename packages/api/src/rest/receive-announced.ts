import { AppError } from '@escena/core/app-error';
import { completePhotoUpload } from '@escena/db/uploads/complete-photo-upload';
import { findPhotoUpload } from '@escena/db/uploads/find-photo-upload';
import type { PhotoUpload } from '@escena/db/uploads/photo-upload-fields';
import { sniffedBytes, sniffMime } from '@escena/storage/sniff-mime';
import { type StoredPhoto, storePhoto } from '@escena/storage/store-photo';
import { keepPhoto } from '../upload/keep-photo.ts';
import { fingerprint } from './fingerprint.ts';
import type { Received, ReceivePlace } from './route.ts';

/**
 * A photo whose bytes came to the address that it was given. Completing it again answers the same.
 * @throws AppError `not_found`, `upload.missing`, `upload.closed`, `upload.size_mismatch`, `image.not_an_image`
 */
export async function receiveAnnounced(request: Request, place: ReceivePlace): Promise<Received> {
  const { workspaceId, storage } = place;
  const upload = await findPhotoUpload(place.db, { workspaceId, uploadId: place.params.photoId ?? '' });
  const { id, projectId, name } = upload;
  const mark = fingerprint('complete', id);
  if (upload.completedAt) return { fingerprint: mark, keep: async () => id };
  const stored = upload.storageKey
    ? await describe(place, upload.storageKey)
    : await takeIn(place, upload, request.signal);
  return {
    fingerprint: mark,
    keep: async (services) => {
      const first = await completePhotoUpload(services.db, { workspaceId, uploadId: id });
      if (first) await keepPhoto(services, { workspaceId, projectId, name, ...stored, id });
      return id;
    },
    tidy: async () => storage.incoming?.discard(id),
  };
}

/** What came to our own address and lies in the store under its final name. */
async function describe({ storage }: ReceivePlace, storageKey: string): Promise<StoredPhoto> {
  const found = await storage.head(storageKey);
  if (!found) throw new AppError('upload.missing');
  const head: Uint8Array[] = [];
  for await (const chunk of await storage.get(storageKey, { start: 0, end: sniffedBytes - 1 }))
    head.push(chunk);
  const mime = sniffMime(Buffer.concat(head));
  if (mime === undefined) throw new AppError('image.not_an_image');
  const sha256 = storageKey.slice(storageKey.lastIndexOf('/') + 1);
  return { storageKey, sha256, mime, bytes: found.bytes };
}

/** What was sent to the store itself: read once, to learn its hash and thereby its name. */
async function takeIn(
  place: ReceivePlace,
  { id, bytes, expiresAt }: PhotoUpload,
  signal: AbortSignal,
): Promise<StoredPhoto> {
  const found = await place.storage.incoming?.open(id);
  if (!found) throw new AppError(expiresAt > new Date() ? 'upload.missing' : 'upload.closed');
  if (found.bytes !== bytes) {
    found.body.destroy();
    throw new AppError('upload.size_mismatch', { data: { announced: bytes, sent: found.bytes } });
  }
  return storePhoto(place, { body: found.body, signal, maxBytes: bytes });
}
