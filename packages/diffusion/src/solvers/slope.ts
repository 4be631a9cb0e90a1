import type { Estimate } from '../denoisers/denoise.ts';
import type { NoisePath } from '../schedules/noise-path.ts';
import { type Tensor, zeros } from '../tensor.ts';

/**
 * dx/dσ of the probability flow: (x − x₀)/σ in exploding units (Karras et al. 2022, equation 3), the network's velocity
 * itself on a flow's straight path.
 * @throws RangeError in preserving units, where σ alone does not carry x: a programming error
 */
export function slope(x: Tensor, estimate: Estimate, sigma: number, { units }: NoisePath): Tensor {
  if (units === 'flow') return estimate.output;
  if (units === 'preserving') throw new RangeError('no slope in σ in variance-preserving units');
  const out = zeros(x.dims);
  const clean = estimate.clean.data;
  for (let i = 0; i < out.data.length; i++)
    out.data[i] = Math.fround((x.data[i] as number) - (clean[i] as number)) / sigma;
  return out;
}
