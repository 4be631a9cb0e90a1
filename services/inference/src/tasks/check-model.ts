import { encodeThumbnail } from '@escena/imaging/encode-image';
import type { Storage } from '@escena/storage/storage';
import { checkModel } from '@escena/verticals/staging/check-model';
import { thumbSide } from './ingest.ts';
import type { CheckModelPayload, CheckModelResult } from './messages.ts';

/**
 * Looks at a 3D model for real and stores its picture.
 * @throws AppError `model3d.*` when it cannot be staged
 */
export async function checkStoredModel(
  storage: Storage,
  { storageKey, settings }: CheckModelPayload,
  options: { readonly threads: number; readonly signal: AbortSignal },
): Promise<CheckModelResult> {
  const check = await checkModel(await storage.read(storageKey), settings, options);
  if (check.status === 'needs_size') return check;
  const { thumbnail, status, ...facts } = check;
  const { key: thumbKey } = await storage.put(
    await encodeThumbnail(thumbnail, { maxSide: thumbSide, quality: 86 }),
  );
  return { status, facts: { ...facts, thumbKey } };
}
