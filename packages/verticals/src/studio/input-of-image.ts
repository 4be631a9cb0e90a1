import type { StudioInput } from './contract.ts';

/**
 * What asks for one picture of a run by itself: it is drawn from these, so that it never depends on how many were asked for.
 * @param index 0-based
 */
export function inputOfImage(input: StudioInput, index: number): StudioInput {
  const { seed, variation } = input;
  // Seeds are 32 bits: the last one's neighbour is the first.
  const later = (first: number): number => (first + index) % 2 ** 32;
  return {
    ...input,
    images: 1,
    ...(variation ? { variation: { ...variation, seed: later(variation.seed) } } : { seed: later(seed) }),
  };
}
