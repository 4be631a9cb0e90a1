/** How a picture enters a segmenter: its `preprocessor_config.json`, as transformers writes and applies it. */
import { readFile } from 'node:fs/promises';
import type { Raster } from '@escena/core/raster';
import { pillowResize } from '@escena/imaging/pillow-resample';
import { z } from 'zod';
import { DiffusionError } from '../diffusion-error.ts';
import { type Tensor, zeros } from '../tensor.ts';

/** pixels a side: no such network is trained larger, and memory grows with its square */
const mostSide = 2048;
const side = z.int().min(1).max(mostSide);
const three = z.tuple([z.number(), z.number(), z.number()]);

const settings = z.looseObject({
  do_normalize: z.boolean().default(true),
  image_mean: three.default([0.5, 0.5, 0.5]),
  image_std: three.default([0.5, 0.5, 0.5]),
  rescale_factor: z
    .number()
    .positive()
    .default(1 / 255),
  size: z
    .union([z.looseObject({ width: side, height: side }), z.looseObject({ longest_edge: side })])
    .optional(),
});

export interface PictureEntry {
  /** pixels of the network's own picture; undefined: the settings do not say */
  readonly size: { readonly width: number; readonly height: number } | undefined;
  /** the picture keeps its shape, and nothing is seen to the right of it or below */
  readonly padded: boolean;
  readonly mean: readonly [number, number, number];
  readonly deviation: readonly [number, number, number];
  /** of bytes, before the mean is taken away */
  readonly scale: number;
}

/** @throws DiffusionError `model.invalid` naming the file and the key */
export async function readPictureEntry(file: string): Promise<PictureEntry> {
  const invalid = (detail: string, cause: unknown, input?: string): DiffusionError =>
    new DiffusionError('model.invalid', { file, input, detail, cause });
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw invalid('no JSON', cause);
  }
  const parsed = settings.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(issue?.message ?? 'no settings', parsed.error, issue?.path.join('.') || undefined);
  }
  const { do_normalize: normalized, image_mean, image_std, rescale_factor: scale, size } = parsed.data;
  const padded = size !== undefined && 'longest_edge' in size;
  const edge =
    size && ('longest_edge' in size ? { width: size.longest_edge, height: size.longest_edge } : size);
  return {
    size: edge && { width: edge.width as number, height: edge.height as number },
    padded,
    mean: normalized ? image_mean : [0, 0, 0],
    deviation: normalized ? image_std : [1, 1, 1],
    scale,
  };
}

/** A picture as a network sees it. */
export interface EnteredPicture {
  /** [1, 3, height, width] */
  readonly values: Tensor;
  /** pixels of the network's picture that show ours, from its upper left corner */
  readonly width: number;
  readonly height: number;
}

/** @param picture 3 or 4 channels; alpha is not looked at */
export function enterPicture(
  picture: Raster,
  size: NonNullable<PictureEntry['size']>,
  { padded, mean, deviation, scale }: PictureEntry,
): EnteredPicture {
  const shrink = padded ? Math.min(size.width / picture.width, size.height / picture.height) : 1;
  const width = padded ? Math.max(1, Math.round(picture.width * shrink)) : size.width;
  const height = padded ? Math.max(1, Math.round(picture.height * shrink)) : size.height;
  const { data } = pillowResize(colors(picture), { width, height, filter: 'bilinear' });
  const values = zeros([1, 3, size.height, size.width]);
  const plane = size.width * size.height;
  for (let c = 0; c < 3; c++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const level = data[3 * (y * width + x) + c] as number;
        values.data[c * plane + y * size.width + x] =
          (level * scale - (mean[c] as number)) / (deviation[c] as number);
      }
  return { values, width, height };
}

function colors({ width, height, channels, data }: Raster): Raster {
  if (channels === 3) return { width, height, channels, data };
  const [green, blue] = channels === 1 ? [0, 0] : [1, 2];
  const out = new Uint8Array(3 * width * height);
  for (let i = 0; i < width * height; i++) {
    const at = i * channels;
    out.set([data[at] as number, data[at + green] as number, data[at + blue] as number], 3 * i);
  }
  return { width, height, channels: 3, data: out };
}
