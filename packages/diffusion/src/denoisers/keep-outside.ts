import type { NoisePath } from '../schedules/noise-path.ts';
import { noisyAt } from '../schedules/noisy-at.ts';
import type { Constrain } from '../solvers/solver.ts';
import { type Tensor, zeros } from '../tensor.ts';

export interface KeepOutside {
  /** clean latents of the picture [1, c, h, w] */
  readonly original: Tensor;
  /** the noise that the walk started from, same shape */
  readonly noise: Tensor;
  /** [1, 1, h, w], 1 = repaint */
  readonly mask: Tensor;
}

/**
 * Inpainting with a checkpoint that knows no masks (RePaint's first half, Lugmayr et al. 2022): after each call everything
 * outside is the picture again, at the level of the path just reached; after the last one it is the picture itself.
 */
export function keepOutside(path: NoisePath, { original, noise, mask }: KeepOutside): Constrain {
  const plane = mask.data.length;
  return (x, done) => {
    const ended = done === path.timesteps.length;
    const kept = ended ? original : noisyAt(path, done, { clean: original, noise });
    const out = zeros(x.dims);
    for (let i = 0; i < out.data.length; i++) {
      const inside = mask.data[i % plane] as number;
      const outside = Math.fround((1 - inside) * (kept.data[i] as number));
      out.data[i] = outside + Math.fround(inside * (x.data[i] as number));
    }
    return out;
  };
}
