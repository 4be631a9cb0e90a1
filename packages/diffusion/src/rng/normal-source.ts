import type { Tensor } from '../tensor.ts';

/** Where standard normal values come from, one source for each image: a `TorchGenerator`, or two of them mixed. */
export interface NormalSource {
  randn(dims: readonly number[]): Tensor;
}
