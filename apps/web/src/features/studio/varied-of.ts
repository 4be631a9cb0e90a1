import type { StudioInput } from '@escena/verticals/studio/contract';
import { randomSeed } from './studio-draft.ts';

/** How far variations turn the noise towards another seed's: the composition stays, what it shows differs. */
const amount = 0.25;
/** Pictures of a run of variations. */
const images = 4;

/** Pictures near one that was drawn: its own words and seed, the noise turned a little, four ways. */
export function variedOf(input: StudioInput): StudioInput {
  // Seen from a picture that is a variation itself, its neighbours are those with yet other noise.
  return { ...input, images, variation: { seed: randomSeed(), amount: input.variation?.amount ?? amount } };
}
