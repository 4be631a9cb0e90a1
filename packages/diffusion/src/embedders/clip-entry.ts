/** How a picture enters CLIP: its `preprocessor_config.json` as transformers' CLIPImageProcessor writes and applies it. */
import { readFile } from 'node:fs/promises';
import type { Raster } from '@escena/core/raster';
import { pillowFit } from '@escena/imaging/pillow-fit';
import { z } from 'zod';
import { DiffusionError } from '../diffusion-error.ts';
import { type Tensor, zeros } from '../tensor.ts';

/** pixels: no such network is trained larger */
const side = z.int().min(1).max(1024);
const three = z.tuple([z.number(), z.number(), z.number()]);

const settings = z.looseObject({
  crop_size: z.union([side, z.looseObject({ height: side, width: side })]).default(224),
  // OpenAI's own, which files of CLIP state: the mean and deviation of the pictures it was trained on.
  image_mean: three.default([0.48145466, 0.4578275, 0.40821073]),
  image_std: three.default([0.26862954, 0.26130258, 0.27577711]),
});

export interface ClipEntry {
  /** pixels a side of the network's own picture */
  readonly side: number;
  readonly mean: readonly [number, number, number];
  readonly deviation: readonly [number, number, number];
}

/** @throws DiffusionError `model.invalid` naming the file */
export async function readClipEntry(file: string): Promise<ClipEntry> {
  const invalid = (detail: string, cause: unknown): DiffusionError =>
    new DiffusionError('model.invalid', { file, detail, cause });
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw invalid('no JSON', cause);
  }
  const parsed = settings.safeParse(json);
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.message ?? 'no settings', parsed.error);
  const { crop_size: crop, image_mean: mean, image_std: deviation } = parsed.data;
  return { side: typeof crop === 'number' ? crop : crop.width, mean, deviation };
}

/**
 * Brought to the network's height by bicubic filtering, its middle cut out, colours made even.
 * @param picture 1, 3 or 4 channels; alpha is not looked at
 * @returns [1, 3, side, side]
 */
export function enterClip(picture: Raster, { side: size, mean, deviation }: ClipEntry): Tensor {
  const { data, channels } = pillowFit(picture, {
    width: size,
    height: size,
    mode: 'crop',
    filter: 'bicubic',
  });
  const values = zeros([1, 3, size, size]);
  const plane = size * size;
  for (let c = 0; c < 3; c++)
    for (let i = 0; i < plane; i++) {
      const level = data[i * channels + (channels === 1 ? 0 : c)] as number;
      values.data[c * plane + i] = (level / 255 - (mean[c] as number)) / (deviation[c] as number);
    }
  return values;
}
