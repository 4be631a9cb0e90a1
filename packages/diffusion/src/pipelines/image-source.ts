import type { GenerateRequest } from '../generate-request.ts';
import { mixedSource } from '../rng/mixed-source.ts';
import type { NormalSource } from '../rng/normal-source.ts';
import { TorchGenerator } from '../rng/torch-generator.ts';

/**
 * Where image `image` of a request draws from: seed + image; for variations of one picture, between the request's seed and
 * variation seed + image.
 */
export function imageSource(
  { seed, extra: { variation } }: Pick<GenerateRequest, 'seed' | 'extra'>,
  image: number,
): NormalSource {
  if (!variation) return new TorchGenerator(seed + image);
  const other = new TorchGenerator(variation.seed + image);
  return mixedSource(new TorchGenerator(seed), other, variation.amount);
}
