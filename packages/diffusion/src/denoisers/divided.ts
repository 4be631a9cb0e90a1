import { type Tensor, zeros } from '../tensor.ts';

/** out = a / divisor in float32; multiplying by the reciprocal would round otherwise. */
export function divided(a: Tensor, divisor: number): Tensor {
  if (divisor === 1) return a;
  const out = zeros(a.dims);
  const values = a.data;
  for (let i = 0; i < values.length; i++) out.data[i] = (values[i] as number) / divisor;
  return out;
}
