import { AppError } from '@escena/core/app-error';
import { maxUploadBytes } from '@escena/core/max-upload-bytes';
import type { Storage } from '../storage.ts';
import { sniffedBytes, sniffMime } from './sniff-mime.ts';
import { splitHead } from './split-head.ts';

export interface StoredPhoto {
  readonly storageKey: string;
  /** hex */
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
}

interface StoreOptions {
  readonly body: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
  /** default: the product's cap */
  readonly maxBytes?: number;
  /** media types; default: whatever may be a picture */
  readonly accepts?: readonly string[] | undefined;
}

/**
 * Stores a photo's bytes as they come, never more than the cap. What is plainly no picture is turned away by its first
 * bytes. Nothing is known of it yet but to whoever called: a row makes it a photo.
 * @throws AppError `image.not_an_image`, `image.unsupported`, `image.too_many_bytes`, `storage.full`, `job.cancelled`
 */
export async function storePhoto(
  { storage }: { readonly storage: Storage },
  { body, signal, maxBytes = maxUploadBytes, accepts }: StoreOptions,
): Promise<StoredPhoto> {
  const { head, whole } = await splitHead(body, sniffedBytes);
  const mime = sniffMime(head);
  if (mime === undefined) throw new AppError('image.not_an_image');
  if (accepts?.includes(mime) === false) throw new AppError('image.unsupported', { detail: mime });
  const { key, bytes } = await storage.put(whole, { maxBytes, signal });
  // The hash is the last part of a content-addressed key.
  return { storageKey: key, sha256: key.slice(key.lastIndexOf('/') + 1), mime, bytes };
}
