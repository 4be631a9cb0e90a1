import { pictureEncoder } from '../models/autoencoder.ts';
import type { Models } from '../models/models.ts';
import { type Tensor, zeros } from '../tensor.ts';

/** Colours far from each other, [−1, 1]: none of them is to be seen in the picture, so their turns must even out. */
const colours: readonly (readonly [number, number, number])[] = [
  [0.5, -0.5, -0.5],
  [-0.5, 0.5, 0.5],
  [-0.5, 0.5, -0.5],
  [0.5, -0.5, 0.5],
  [-0.5, -0.5, 0.5],
  [0.5, 0.5, -0.5],
];
/** cells on a side of what is encoded, unless the encoder takes one size: the middle lies beyond what the edges reach */
const usualSide = 16;

/**
 * Clean latents of plain pictures, one a colour. A plain picture has the same latents everywhere but at its edges, so a small
 * one tells them. Checkpoints without an encoder get their latents' middle, a grey.
 * @param dims [1, c, h, w] of what is drawn
 */
export async function plainGrounds(models: Models, dims: readonly number[]): Promise<readonly Tensor[]> {
  const graph = models.graph('vae_encoder');
  if (!graph) return [zeros(dims)];
  const [, , rows, columns] = graph.inputs[0]?.dims ?? [];
  const usual = usualSide * models.latent.factor;
  const height = typeof rows === 'number' ? rows : usual;
  const width = typeof columns === 'number' ? columns : usual;
  const grounds: Tensor[] = [];
  for (const colour of colours) {
    const picture = zeros([1, 3, height, width]);
    colour.forEach((value, c) => picture.data.fill(value, c * height * width, (c + 1) * height * width));
    const encode = await pictureEncoder(models, picture, { tiling: false });
    grounds.push(spread(await encode(), dims));
  }
  return grounds;
}

/** The middle cell everywhere. */
function spread({ dims: encoded, data }: Tensor, dims: readonly number[]): Tensor {
  const [, , rows = 1, columns = 1] = encoded;
  const middle = Math.floor(rows / 2) * columns + Math.floor(columns / 2);
  const [, channels = 1, height = 0, width = 0] = dims;
  const out = zeros(dims);
  for (let c = 0; c < channels; c++)
    out.data.fill(data[c * rows * columns + middle] as number, c * height * width, (c + 1) * height * width);
  return out;
}
