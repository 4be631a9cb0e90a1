import { type Tensor, mix } from '../tensor.ts';
import { type NoisePath, levelAt } from './noise-path.ts';

/** alpha·clean + sigma·noise at a level of the path (0 … calls). */
export function noisyAt(
  path: NoisePath,
  index: number,
  { clean, noise }: { readonly clean: Tensor; readonly noise: Tensor },
): Tensor {
  const { alpha, sigma } = levelAt(path, index);
  return mix(clean, alpha, noise, sigma);
}
