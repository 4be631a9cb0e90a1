import { type Tensor, tensor } from '../tensor.ts';
import type { Constrain } from '../solvers/solver.ts';

export interface KeepOutside {
  /** clean latents of the picture [1, c, h, w] */
  readonly original: Tensor;
  /** the noise that the walk started from, same shape */
  readonly noise: Tensor;
  /** [1, 1, h, w], 1 = repaint */
  readonly mask: Tensor;
  /** how a network without mask inputs sees the kept part at noise level σ: weights of the picture and of the noise */
  readonly levels: (sigma: number) => readonly [signal: number, noise: number];
}

/** Inpainting with a checkpoint that knows no masks: after each step everything outside is the picture again. */
export function keepOutside({ original, noise, mask, levels }: KeepOutside): Constrain {
  const plane = mask.data.length;
  return (x, sigma) => {
    const [signal, spread] = levels(sigma);
    const data = x.data.map((value, i) => {
      const inside = mask.data[i % plane] as number;
      const kept = signal * (original.data[i] as number) + spread * (noise.data[i] as number);
      return inside * value + (1 - inside) * kept;
    });
    return tensor(x.dims, data);
  };
}
