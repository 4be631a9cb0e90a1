import { updateCheckpoint } from '@escena/db/checkpoints/update-checkpoint';
import { z } from 'zod';
import type { PrepareCheckpointPayload, PrepareCheckpointProgress } from '../tasks/messages.ts';
import { describeInstalled } from './describe-installed.ts';
import { installedModel } from './installed-model.ts';
import { measureNext } from './measure-next.ts';
import type { TaskWork } from './task-work.ts';

const input = z.object({ form: z.enum(['float32', 'int8']) });

/** Rewrites a checkpoint's networks for this machine, beside the originals, and has jobs use that form from now on. */
export const prepare: TaskWork = async (services, task, { signal, tell }) => {
  const { db, place, lane, threads } = services;
  const { folder, manifest, installedAt } = await installedModel(place, task.checkpoint);
  const { form } = input.parse(task.input);
  tell({ phase: 'preparing' });
  const payload: PrepareCheckpointPayload = { folder, form, threads };
  await lane.run('prepareCheckpoint', payload, {
    signal,
    onEvent(event) {
      const { part, done, of } = event as PrepareCheckpointProgress;
      tell({ file: part ?? null, fileNumber: Math.min(done + 1, of), fileCount: of });
    },
  });
  // What was timed before is true no longer.
  await updateCheckpoint(
    db,
    { storeId: place.storeId, name: manifest.name, installedAt },
    {
      encodeMs: null,
      step512Ms: null,
      decode512Ms: null,
      stepNativeMs: null,
      decodeNativeMs: null,
      measuredAt: null,
    },
  );
  await describeInstalled(services, manifest.name, signal);
  return { status: 'done', next: measureNext(manifest) };
};
