import type { StudioInput } from '@escena/verticals/studio/contract';
import { isInPhoto, randomSeed } from './studio-draft.ts';

/** How far variations turn the noise towards another seed's: the composition stays, what it shows differs. */
const amount = 0.25;
/** Pictures of a run of variations. */
const images = 4;

/** Pictures near one that was drawn: its own words and seed, the noise turned a little, four ways. */
export function variedOf(input: StudioInput): StudioInput {
  // Seen from a picture that is a variation itself, its neighbours are those with yet other noise.
  return { ...input, images, variation: { seed: randomSeed(), amount: input.variation?.amount ?? amount } };
}

/** The same picture with twice the sides; undefined where the photo's own pixels are kept, or it cannot be larger. @param upscaler the checkpoint that enlarges; absent: Lanczos does */
export function enlargedOf(input: StudioInput, upscaler?: string): StudioInput | undefined {
  if (isInPhoto(input.mode.kind) || input.upscale === 4) return undefined;
  return { ...input, images: 1, upscale: input.upscale === 1 ? 2 : 4, ...(upscaler && { upscaler }) };
}
