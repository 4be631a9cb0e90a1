import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findParts } from '../../models/find-parts.ts';
import type { ModelRole } from '../../models/models.ts';
import { inspectGraph } from '../inspect-graph.ts';
import { prepareGraph } from './prepare-graph.ts';
import type { Preparation } from './prepared-graph.ts';
import type { UNetShape } from './residual-dims.ts';

export interface PrepareModelOptions {
  /** products with weights in 8 bits, in denoisers; faster, about 1 % off */
  readonly int8?: boolean;
  readonly threads?: number;
  readonly signal?: AbortSignal;
  /** before each part, and after the last */
  readonly onProgress?: (progress: {
    readonly part?: ModelRole;
    readonly done: number;
    readonly of: number;
  }) => void;
}

const defaultThreads = 2;

/**
 * Prepares every network of a checkpoint for this machine: attention fused, a timestep for every row, optimised and laid
 * out by the runtime, kept in `<folder>/.escena-prepared` so that it maps in a fraction of a second. `loadModels` takes it
 * from there; removing that folder undoes it. Needs memory for the largest network twice, and disk for all once.
 * @returns what came of each network; one that was not accepted stays as it is, with the reason
 * @throws DiffusionError as `inspectGraph`; AppError `job.cancelled`
 */
export async function prepareModel(
  folder: string,
  { int8 = false, threads = defaultThreads, signal, onProgress }: PrepareModelOptions = {},
): Promise<ReadonlyMap<ModelRole, Preparation>> {
  const parts = [...(await findParts(folder))];
  const results = new Map<ModelRole, Preparation>();
  for (const [part, file] of parts) {
    onProgress?.({ part, done: results.size, of: parts.length });
    const { preparation } = await prepareGraph(await inspectGraph(file), {
      int8: int8 && isDenoiser(part),
      threads,
      signal,
      config: await readShape(join(dirname(file), 'config.json')),
      channels: part === 'vae_encoder' ? 3 : 4,
    });
    results.set(part, preparation);
  }
  onProgress?.({ done: parts.length, of: parts.length });
  return results;
}

/** Only networks that run at every step: the others' time is not worth their precision. */
export function isDenoiser(role: ModelRole): boolean {
  return role === 'unet' || role === 'transformer' || role.startsWith('controlnet');
}

/** Absent or unreadable: sizes are those of Stable Diffusion 1.5. */
async function readShape(file: string): Promise<UNetShape> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  try {
    return JSON.parse(text) as UNetShape;
  } catch {
    return {};
  }
}
