import { batchSlice, concatBatch, mix } from '../tensor.ts';
import type { Predict } from './denoise.ts';

/**
 * Classifier-free guidance (Ho & Salimans 2022): u + scale·(c − u), both halves in one network call.
 * @param predict takes a batch of two: without the prompt first, then with it
 */
export function guided(predict: Predict, scale: number): Predict {
  return async (input, timestep) => {
    const both = await predict(concatBatch([input, input]), timestep);
    const count = input.dims[0] ?? 1;
    return mix(batchSlice(both, 0, count), 1 - scale, batchSlice(both, count, 2 * count), scale);
  };
}
