import { type Tensor, zeros } from '../tensor.ts';

/**
 * How far an estimate of x₀ may reach.
 * `clamp`: to ±range. `quantile`: dynamic thresholding (Saharia et al. 2022, §2.3): the image's own quantile of |x₀|,
 * between 1 and `max`, becomes 1.
 */
export type CleanLimit =
  | { readonly kind: 'clamp'; readonly range: number }
  | { readonly kind: 'quantile'; readonly ratio: number; readonly max: number };

export function limitClean(clean: Tensor, limit: CleanLimit): Tensor {
  switch (limit.kind) {
    case 'clamp':
      return clamp(clean, limit.range, 1);
    case 'quantile': {
      // torch.clamp(min=1, max=max): the upper bound wins where it is below 1
      const bound = Math.min(Math.max(quantileOfSize(clean.data, limit.ratio), 1), limit.max);
      return clamp(clean, bound, bound);
    }
  }
}

function clamp({ dims, data }: Tensor, range: number, divisor: number): Tensor {
  const out = zeros(dims);
  for (let i = 0; i < data.length; i++)
    out.data[i] = Math.min(Math.max(data[i] as number, -range), range) / divisor;
  return out;
}

/** torch.quantile of |value|, linear between neighbours. */
function quantileOfSize(data: Float32Array, ratio: number): number {
  const sorted = data.map(Math.abs).sort();
  const rank = Math.fround(ratio) * (sorted.length - 1);
  const low = sorted[Math.floor(rank)] ?? 0;
  const high = sorted[Math.ceil(rank)] ?? low;
  return Math.fround(low + (high - low) * (rank - Math.floor(rank)));
}
