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
/** cells on a side of the picture that is encoded for a colour: its middle lies beyond what its edges reach */
const side = 16;

/**
 * Clean latents of plain pictures, one a colour. A plain picture has the same latents everywhere but at its edges, so a small
 * one tells them. Checkpoints without an encoder get their latents' middle, a grey.
 * @param dims [1, c, h, w] of what is drawn
 */
export async function plainGrounds(models: Models, dims: readonly number[]): Promise<readonly Tensor[]> {
  if (!models.roles.has('vae_encoder')) return [zeros(dims)];
  const grounds: Tensor[] = [];
  for (const colour of colours) {
    const picture = zeros([1, 3, side * models.latent.factor, side * models.latent.factor]);
    colour.forEach((value, c) =>
      picture.data.fill(value, (c * picture.data.length) / 3, ((c + 1) * picture.data.length) / 3),
    );
    grounds.push(spread(await (await pictureEncoder(models, picture))(), dims));
  }
  return grounds;
}

/** The middle cell everywhere. */
function spread({ data }: Tensor, dims: readonly number[]): Tensor {
  const [, channels = 1, height = 0, width = 0] = dims;
  const out = zeros(dims);
  for (let c = 0; c < channels; c++) {
    const middle = data[c * side ** 2 + (side / 2) * side + side / 2] as number;
    out.data.fill(middle, c * height * width, (c + 1) * height * width);
  }
  return out;
}
