import { toAppError } from '@escena/core/app-error';
import { listStores } from '@escena/db/checkpoints/list-stores';
import { keepTokenizers } from '@escena/db/checkpoints/tokenizers';
import { updateCheckpoint } from '@escena/db/checkpoints/update-checkpoint';
import { draws } from '@escena/diffusion/manifest';
import type { DescribeCheckpointPayload, DescribedCheckpoint } from '../tasks/messages.ts';
import type { CheckpointServices } from './checkpoint-services.ts';
import { installedModel } from './installed-model.ts';

/** Looks into every installed checkpoint that nobody has looked into yet; the CLI may have brought it. */
export async function describeNewcomers(services: CheckpointServices, signal: AbortSignal): Promise<void> {
  const { db, place } = services;
  const store = (await listStores(db)).find(({ id }) => id === place.storeId);
  const unknown = (store?.checkpoints ?? []).filter(
    ({ state, family, nativeWidth, problemCode }) =>
      state === 'installed' && draws(family) && nativeWidth === null && problemCode === null,
  );
  for (const { name } of unknown) await describeInstalled(services, name, signal);
}

/** Reads what a checkpoint draws from its graphs, or why it cannot be used. */
export async function describeInstalled(
  services: CheckpointServices,
  name: string,
  signal: AbortSignal,
): Promise<void> {
  const { db, place, lane } = services;
  const { folder, installedAt } = await installedModel(place, name);
  const key = { storeId: place.storeId, name, installedAt };
  const payload: DescribeCheckpointPayload = { folder };
  try {
    const { facts, prepared, towers } = (await lane.run('describeCheckpoint', payload, {
      signal,
    })) as DescribedCheckpoint;
    await keepTokenizers(db, key, towers);
    await updateCheckpoint(db, key, {
      nativeWidth: facts.width,
      nativeHeight: facts.height,
      fixedSize: facts.fixed,
      sizeMultiple: facts.multiple,
      controls: facts.controls.length,
      scheduler: facts.scheduler ?? null,
      familySteps: facts.steps,
      familyGuidance: facts.guidance,
      prepared: prepared ?? null,
    });
  } catch (thrown) {
    const { code, detail, fault } = toAppError(thrown);
    if (signal.aborted || fault !== 'model') throw thrown;
    await updateCheckpoint(db, key, { problemCode: code, problemDetail: detail ?? null });
  }
}
