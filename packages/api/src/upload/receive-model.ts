import { AppError } from '@escena/core/app-error';
import { cleanName } from '@escena/core/clean-name';
import type { StatedSize } from '@escena/core/model-size';
import { inTransaction } from '@escena/db/in-transaction';
import { createModel3d } from '@escena/db/models3d/create-model3d';
import { splitHead } from '@escena/storage/split-head';
import type { Context } from '../context.ts';
import { sizeColumns } from '../routers/models/size-columns.ts';
import { maxModelBytes } from './max-model-bytes.ts';

/** Enough to see past a byte order mark and blanks. */
const sniffedBytes = 64;

export interface ModelUploadOptions {
  readonly workspaceId: string;
  /** as the person's file is called */
  readonly name: string;
  /** what the person knows of its size already */
  readonly stated?: StatedSize | undefined;
  readonly body: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal;
  /** default: the product's cap */
  readonly maxBytes?: number;
}

export interface StoredModel {
  readonly storageKey: string;
  /** hex */
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
}

/**
 * Stores a 3D model's bytes as they come and hands it to a worker to be checked.
 * @throws AppError as `storeModel`
 */
export async function receiveModel(
  services: Pick<Context, 'db' | 'queue' | 'storage'>,
  { workspaceId, name, stated, ...content }: ModelUploadOptions,
): Promise<{ modelId: string }> {
  const stored = await storeModel(services, content);
  return keepModel(services, { workspaceId, name, stated, stored });
}

/**
 * Never more than the cap; what is plainly no model is turned away by its first bytes.
 * @throws AppError `model3d.not_a_model`, `model3d.too_many_bytes`, `storage.full`, `job.cancelled`
 */
export async function storeModel(
  { storage }: Pick<Context, 'storage'>,
  { body, signal, maxBytes = maxModelBytes }: Pick<ModelUploadOptions, 'body' | 'signal' | 'maxBytes'>,
): Promise<StoredModel> {
  const { head, whole } = await splitHead(body, sniffedBytes);
  const mime = sniffModel(head);
  if (mime === undefined) throw new AppError('model3d.not_a_model');
  const { key, bytes } = await storage.put(whole, { maxBytes, signal }).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'image.too_many_bytes'
      ? new AppError('model3d.too_many_bytes', { cause: error })
      : error;
  });
  return { storageKey: key, sha256: key.slice(key.lastIndexOf('/') + 1), mime, bytes };
}

interface KeepModelOptions extends Pick<ModelUploadOptions, 'workspaceId' | 'name' | 'stated'> {
  readonly stored: StoredModel;
}

/** Makes stored bytes a model of the workspace's. */
export async function keepModel(
  { db, queue }: Pick<Context, 'db' | 'queue'>,
  { workspaceId, name, stated, stored }: KeepModelOptions,
): Promise<{ modelId: string }> {
  return inTransaction(db, async (tx) => {
    const { id: modelId, revision } = await createModel3d(tx, {
      workspaceId,
      name: cleanName(name, 'model').replace(/\.(glb|gltf)$/i, ''),
      ...stored,
      ...(stated && sizeColumns(stated)),
    });
    await queue.enqueue('model.check', { modelId, revision }, { tx });
    return { modelId };
  });
}

/** Binary glTF by its magic, glTF by the brace that its JSON starts with (a byte order mark or blanks may precede it). */
function sniffModel(head: Uint8Array): string | undefined {
  const text = new TextDecoder('latin1').decode(head);
  if (text.startsWith('glTF')) return 'model/gltf-binary';
  return /^(?:ï»¿)?\s*\{/.test(text) ? 'model/gltf+json' : undefined;
}
