import { type Tensor, zeros } from '../tensor.ts';

/** Σ weight·tensor, left to right, each product and each sum rounded to float32, as elementwise torch operations are. */
export function weightedSum(...terms: readonly (readonly [weight: number, tensor: Tensor])[]): Tensor {
  const [first, ...rest] = terms;
  const out = zeros(first?.[1].dims ?? [0]);
  if (first) accumulate(out.data, first[0], first[1].data);
  for (const [weight, { data }] of rest) accumulate(out.data, weight, data);
  return out;
}

function accumulate(sum: Float32Array, weight: number, values: Float32Array): void {
  const factor = Math.fround(weight);
  for (let i = 0; i < sum.length; i++)
    sum[i] = (sum[i] as number) + Math.fround(factor * (values[i] as number));
}
