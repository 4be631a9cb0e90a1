import { lstat, realpath } from 'node:fs/promises';
import path from 'node:path';
import { DiffusionError } from '@escena/diffusion/diffusion-error';
import type { Manifest } from '@escena/diffusion/manifest';
import { importModel } from '@escena/diffusion/store';
import { z } from 'zod';
import { estimateMemory } from '../models/estimate-memory.ts';
import type { DescribeFolderPayload } from '../tasks/messages.ts';
import type { CheckpointServices } from './checkpoint-services.ts';
import { measureNext } from './measure-next.ts';
import { readOffers } from './read-inventory.ts';
import type { TaskWork } from './task-work.ts';

const input = z.object({
  /** a folder in the import folder, by its bare name */
  folder: z.string(),
  /** what its owner says of one that no manifest describes */
  own: z
    .object({
      title: z.string(),
      licence: z.object({ spdx: z.string(), url: z.string(), commercial: z.boolean() }),
    })
    .optional(),
});

/** Copies a checkpoint that was brought by hand into the store. */
export const importFolder: TaskWork = async (services, task, { signal, tell }) => {
  const { place } = services;
  const { folder: name, own } = input.parse(task.input);
  const folder = await folderToImport(place.importFolder, name);
  const manifest = await describe(services, { name: task.checkpoint, folder, own, signal });
  tell({ phase: 'copying', totalBytes: manifest.totalBytes });
  const { manifest: installed } = await importModel(manifest, folder, {
    store: place.store,
    signal,
    onProgress: tell,
  });
  return { status: 'done', next: measureNext(installed) };
};

/**
 * @param root the one folder that may be read
 * @param name as a person gave it
 * @throws DiffusionError `input.invalid` for anything but a folder that lies right there
 */
export async function folderToImport(root: string, name: string): Promise<string> {
  const refuse = (cause?: unknown): never => {
    throw new DiffusionError('input.invalid', { input: 'folder', detail: `no folder in ${root}`, cause });
  };
  if (!/^[\w-][\w. -]{0,99}$/.test(name)) return refuse();
  const folder = path.join(root, name);
  const found = await lstat(folder).catch(refuse);
  if (!found.isDirectory()) return refuse();
  // The folder above may be a link; what is in it must lie in it.
  return path.dirname(await realpath(folder)) === (await realpath(root)) ? folder : refuse();
}

interface Described {
  readonly name: string;
  readonly folder: string;
  readonly own: z.infer<typeof input>['own'];
  readonly signal: AbortSignal;
}

async function describe(services: CheckpointServices, asked: Described): Promise<Manifest> {
  const { name, folder, own, signal } = asked;
  const known = (await readOffers(services)).get(name);
  if (known) return known;
  if (!own) throw new DiffusionError('input.invalid', { input: name, detail: 'no manifest of this name' });
  const word = { ...own, name, memoryBytes: Math.round(await estimateMemory(folder)) };
  const payload: DescribeFolderPayload = { folder, word };
  return (await services.lane.run('describeFolder', payload, { signal })) as Manifest;
}
