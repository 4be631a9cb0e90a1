import { updateCheckpoint } from '@escena/db/checkpoints/update-checkpoint';
import type { ModelSpeed } from '@escena/diffusion/measure-model';
import type { MeasureCheckpointPayload } from '../tasks/messages.ts';
import { describeInstalled } from './describe-installed.ts';
import { installedModel } from './installed-model.ts';
import type { TaskWork } from './task-work.ts';

/** Times a step and a decode of a checkpoint on this machine. */
export const measure: TaskWork = async (services, task, { signal, tell }) => {
  const { db, place, lane, threads, provider } = services;
  const { folder, manifest, installedAt } = await installedModel(place, task.checkpoint);
  tell({ phase: 'measuring' });
  // What it was trained at belongs beside how long that takes.
  await describeInstalled(services, manifest.name, signal);
  const payload: MeasureCheckpointPayload = {
    folder,
    threads,
    provider,
    pipelines: manifest.pipelines,
    guidance: manifest.defaults?.guidance,
  };
  const speed = (await lane.run('measureCheckpoint', payload, { signal })) as ModelSpeed;
  await updateCheckpoint(
    db,
    { storeId: place.storeId, name: manifest.name, installedAt },
    {
      encodeMs: speed.encodeMs,
      step512Ms: speed.at512?.stepMs ?? null,
      decode512Ms: speed.at512?.decodeMs ?? null,
      stepNativeMs: speed.atNative.stepMs,
      decodeNativeMs: speed.atNative.decodeMs,
      measuredAt: new Date(),
    },
  );
  return { status: 'done' };
};
