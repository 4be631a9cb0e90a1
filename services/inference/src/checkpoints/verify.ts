import path from 'node:path';
import { toAppError } from '@escena/core/app-error';
import { updateCheckpoint } from '@escena/db/checkpoints/update-checkpoint';
import { verifyManifest } from '@escena/diffusion/verify-manifest';
import { installedModel } from './installed-model.ts';
import type { TaskWork } from './task-work.ts';

/** Hashes every file again. One that is not right makes the checkpoint unusable until it is brought anew. */
export const verify: TaskWork = async ({ db, place }, { checkpoint: name }, { signal, tell }) => {
  const { folder, installedAt } = await installedModel(place, name);
  const key = { storeId: place.storeId, name, installedAt };
  tell({ phase: 'hashing' });
  try {
    await verifyManifest(path.join(folder, 'manifest.json'), { signal, onProgress: tell });
  } catch (thrown) {
    const { code, detail } = toAppError(thrown);
    if (code === 'model.missing' || code === 'model.invalid')
      await updateCheckpoint(db, key, { problemCode: code, problemDetail: detail ?? null });
    throw thrown;
  }
  await updateCheckpoint(db, key, { verifiedAt: new Date(), problemCode: null, problemDetail: null });
  return { status: 'done' };
};
