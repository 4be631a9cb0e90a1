import path from 'node:path';
import type { Raster } from '@escena/core/raster';
import { enlargeLanczos } from '@escena/imaging/enlarge-lanczos';
import type { RunContext } from '../run.ts';
import type { StudioInput } from './contract.ts';

interface Enlarged {
  readonly image: Raster;
  /** what enlarged it; absent: nothing did */
  readonly upscaler?: string;
}

export type EnlargeContext = Pick<RunContext, 'findCheckpoint' | 'threads' | 'signal'> & {
  readonly onProgress: (fraction: number) => void;
};

/**
 * A picture with its sides times `upscale`: by a network that was trained to, or by Lanczos.
 * @throws AppError `model.*`, `job.cancelled`
 */
export async function enlargePicture(
  picture: Raster,
  { upscale: factor, upscaler: name }: Pick<StudioInput, 'upscale' | 'upscaler'>,
  { findCheckpoint, threads, signal, onProgress }: EnlargeContext,
): Promise<Enlarged> {
  if (factor === 1) return { image: picture };
  if (name === undefined)
    return { image: await enlargeLanczos(picture, factor, { signal, onProgress }), upscaler: 'lanczos' };
  const { loadUpscaler } = await import('@escena/diffusion/load-upscaler');
  const { upscalePicture } = await import('@escena/diffusion/upscale-picture');
  await using upscaler = await loadUpscaler(await findCheckpoint(name), { threads });
  const onTile = (done: number, tiles: number): void => onProgress(done / tiles);
  return {
    image: await upscalePicture(upscaler, picture, { factor, signal, onTile }),
    upscaler: path.basename(name),
  };
}
