import { AppError } from '@escena/core/app-error';
import type { StatedSize } from '@escena/core/model-size';
import { inTransaction } from '@escena/db/in-transaction';
import { createModel3d } from '@escena/db/models3d/create-model3d';
import type { Context } from '../context.ts';
import { sizeColumns } from '../routers/models/size-columns.ts';
import { cleanName } from './clean-name.ts';
import { maxModelBytes } from './max-model-bytes.ts';
import { splitHead } from './split-head.ts';

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

/**
 * Stores a 3D model's bytes as they come, never more than the cap, and hands it to a worker to be checked. What is plainly
 * none is turned away by its first bytes.
 * @throws AppError `model3d.not_a_model`, `model3d.too_many_bytes`, `storage.full`, `job.cancelled`
 */
export async function receiveModel(
  { db, queue, storage }: Pick<Context, 'db' | 'queue' | 'storage'>,
  { workspaceId, name, stated, body, signal, maxBytes = maxModelBytes }: ModelUploadOptions,
): Promise<{ modelId: string }> {
  const { head, whole } = await splitHead(body, sniffedBytes);
  const mime = sniffModel(head);
  if (mime === undefined) throw new AppError('model3d.not_a_model');
  const stored = await storage.put(whole, { maxBytes, signal }).catch((error: unknown) => {
    throw error instanceof AppError && error.code === 'image.too_many_bytes'
      ? new AppError('model3d.too_many_bytes', { cause: error })
      : error;
  });
  return inTransaction(db, async (tx) => {
    const { id: modelId, revision } = await createModel3d(tx, {
      workspaceId,
      name: cleanName(name, 'model').replace(/\.(glb|gltf)$/i, ''),
      storageKey: stored.key,
      sha256: stored.key.slice(stored.key.lastIndexOf('/') + 1),
      mime,
      bytes: stored.bytes,
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
