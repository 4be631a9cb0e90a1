import { DiffusionError } from '../diffusion-error.ts';
import { type Tensor, zeros } from '../tensor.ts';

/**
 * The text of SD3: CLIP towers side by side, filled up with zeros to the width of T5, then T5's tokens below
 * (Esser et al. 2024, figure 2; diffusers' StableDiffusion3Pipeline `encode_prompt`).
 * @param clip embeddings of each tower [1, n, d_k], the same n
 * @param t5 [1, m, d], d ≥ Σ d_k
 * @returns [1, n + m, d]
 */
export function joinSd3Text(clip: readonly Tensor[], t5: Tensor): Tensor {
  const [, below = 0, width = 0] = t5.dims;
  const count = clip[0]?.dims[1] ?? 0;
  const used = clip.reduce((sum, { dims }) => sum + (dims[2] ?? 0), 0);
  if (used > width || clip.some(({ dims }) => dims[1] !== count))
    throw new DiffusionError('model.invalid', {
      input: 'encoder_hidden_states',
      detail: `CLIP's ${clip.map(({ dims }) => `[${dims.join(', ')}]`).join(' and ')} do not fit beside each other into T5's ${width} features`,
    });
  const out = zeros([1, count + below, width]);
  let column = 0;
  for (const { dims, data } of clip) {
    const [, , own = 0] = dims;
    for (let row = 0; row < count; row++)
      out.data.set(data.subarray(row * own, (row + 1) * own), row * width + column);
    column += own;
  }
  out.data.set(t5.data, count * width);
  return out;
}
