import { DiffusionError } from '@escena/diffusion/diffusion-error';
import type { Manifest } from '@escena/diffusion/manifest';
import { type DownloadEvent, discardPull, pullModel } from '@escena/diffusion/store';
import type { CheckpointTask } from '@escena/db/checkpoints/list-stores';
import type { CheckpointServices } from './checkpoint-services.ts';
import type { Followed } from './follow-progress.ts';
import { measureNext } from './measure-next.ts';
import { readOffers } from './read-inventory.ts';
import type { TaskWork } from './task-work.ts';

/** Nobody sits beside a pull of hours: a line that is down for twenty minutes is waited for. */
const patience = { attempts: 30 };

/** Brings a described checkpoint into the store; what came before is gone on with. */
export const pull: TaskWork = async (services, task, { signal, tell }) => {
  const { place } = services;
  const manifest = await offerOf(services, task);
  let retries = task.retries;
  tell({ phase: 'connecting', totalBytes: Math.max(manifest.totalBytes, Number(task.totalBytes)) });
  let file: string | undefined;
  /** Where a file was gone on from is told for as long as it comes. */
  const enter = (next: string): void => {
    if (file !== next) tell({ resumedBytes: null });
    file = next;
  };
  const { manifest: installed } = await pullModel(manifest, {
    ...place.network,
    store: place.store,
    signal,
    limits: { ...patience, ...place.limits },
    onWait: () => tell({ phase: 'queuing' }),
    onProgress(progress) {
      enter(progress.file);
      tell({ phase: 'downloading', trouble: null, ...progress });
    },
    onEvent(event) {
      enter(event.file);
      if (event.type === 'trouble') retries += 1;
      tellEvent(tell, event, retries);
    },
  });
  return { status: 'done', next: measureNext(installed) };
};

/** Throws away what a pull that was given up has brought. */
export async function discard(
  services: CheckpointServices,
  task: CheckpointTask,
): Promise<{ bytes: number }> {
  return discardPull(await offerOf(services, task), { store: services.place.store });
}

function tellEvent(tell: Followed['tell'], event: DownloadEvent & { file: string }, retries: number): void {
  const { file } = event;
  switch (event.type) {
    case 'asking':
      return tell({ phase: 'connecting', file });
    case 'rereading':
      return tell({ phase: 'rereading', file });
    case 'resumed':
      return tell({ phase: 'downloading', file, resumedBytes: event.fromByte });
    case 'trouble':
      return tell({ phase: 'retrying', file, trouble: event.trouble, retries });
  }
}

async function offerOf(services: CheckpointServices, { checkpoint }: CheckpointTask): Promise<Manifest> {
  const manifest = (await readOffers(services)).get(checkpoint);
  if (manifest) return manifest;
  throw new DiffusionError('model.missing', { input: checkpoint, detail: 'no manifest of this name' });
}
