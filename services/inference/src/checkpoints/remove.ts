import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { countJobsNaming } from '@escena/db/checkpoints/count-jobs-naming';
import { collectGarbage, removeModel } from '@escena/diffusion/store';
import { folderBytes } from './folder-bytes.ts';
import { installedModel } from './installed-model.ts';
import type { TaskWork } from './task-work.ts';

/** Takes a checkpoint out of the store and gives its disk back. Asked once more whether jobs draw with it. */
export const remove: TaskWork = async ({ db, place }, { checkpoint }, { tell }) => {
  tell({ phase: 'removing' });
  if ((await countJobsNaming(db, { checkpoint })) > 0) throw new AppError('checkpoint.in_use');
  const { folder } = await installedModel(place, checkpoint);
  const prepared = await folderBytes(path.join(folder, '.escena-prepared'));
  await removeModel(place.store, checkpoint);
  const { bytes } = await collectGarbage(place.store);
  return { status: 'done', freedBytes: bytes + prepared };
};
