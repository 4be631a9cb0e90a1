/**
 * What latents will look like, for nothing: a linear map from a cell's channels to a colour, fitted once a checkpoint to
 * what its own decoder makes of smooth random latents. A sketch an eighth of the picture's size, good enough to see what
 * is coming.
 */
import type { Raster } from '@escena/core/raster';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { type Tensor, tensor, zeros } from '../tensor.ts';
import { decodeLatents } from './autoencoder.ts';
import { solveLeastSquares } from './least-squares.ts';
import type { Models } from './models.ts';

/** cells on a side of the latents that the map is fitted to, and of the patches in them: 64 cells, edges included */
const [side, patch] = [16, 2];
/** the fit does not depend on who asks first */
const seed = 1;

export type Preview = (latents: Tensor) => Raster;

const fitted = new WeakMap<Models, Promise<Preview>>();

/** @returns scaled latents [1, c, h, w] → RGB, h × w. Decodes once a checkpoint, 16 × 16 cells. */
export function latentPreview(models: Models): Promise<Preview> {
  const known = fitted.get(models) ?? fit(models);
  fitted.set(models, known);
  known.catch(() => fitted.delete(models));
  return known;
}

async function fit(models: Models): Promise<Preview> {
  const latents = patches(models.latent.channels);
  const colours = shrink(await decodeLatents(models, latents, { tiling: false }));
  const plane = side * side;
  const rows = Array.from({ length: plane }, (_, cell) => [
    ...Array.from(
      { length: models.latent.channels },
      (_unused, c) => latents.data[c * plane + cell] as number,
    ),
    1,
  ]);
  const weights = [0, 1, 2].map((c) =>
    solveLeastSquares(
      rows,
      rows.map((_, cell) => colours.data[c * plane + cell] as number),
    ),
  );
  return (of) => draw(of, weights);
}

/** Random latents, constant over small patches: real ones are smooth. */
function patches(channels: number): Tensor {
  const count = side / patch;
  const values = new TorchGenerator(seed).randn([channels, count, count]).data;
  const out = zeros([1, channels, side, side]);
  for (let i = 0; i < out.data.length; i++) {
    const [x, y] = [i % side, Math.floor(i / side) % side];
    const c = Math.floor(i / (side * side));
    const from = (c * count + Math.floor(y / patch)) * count + Math.floor(x / patch);
    out.data[i] = values[from] as number;
  }
  return out;
}

/** The mean colour of every cell: [1, 3, side, side]. */
function shrink({ dims, data }: Tensor): Tensor {
  const [, channels = 3, height = side, width = side] = dims;
  const [rows, columns] = [height / side, width / side];
  const out = zeros([1, channels, side, side]);
  for (let c = 0; c < channels; c++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const cell = (c * side + Math.floor(y / rows)) * side + Math.floor(x / columns);
        const value = (data[(c * height + y) * width + x] as number) / (rows * columns);
        out.data[cell] = (out.data[cell] as number) + value;
      }
    }
  }
  return tensor(out.dims, out.data);
}

function draw({ dims, data }: Tensor, weights: readonly (readonly number[])[]): Raster {
  const [, channels = 0, height = 0, width = 0] = dims;
  const plane = height * width;
  const out = new Uint8Array(plane * 3);
  for (let cell = 0; cell < plane; cell++) {
    weights.forEach((weight, c) => {
      let value = weight[channels] ?? 0;
      for (let k = 0; k < channels; k++) value += (weight[k] as number) * (data[k * plane + cell] as number);
      out[cell * 3 + c] = Math.round(Math.min(Math.max(value / 2 + 0.5, 0), 1) * 255);
    });
  }
  return { width, height, channels: 3, data: out };
}
