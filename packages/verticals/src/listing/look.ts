import { z } from 'zod';
import { stagingInput } from '../staging/contract.ts';

const { style, renderer, strength, prompt, seed, lamps } = stagingInput.shape;

/** What all photos of a listing have in common when they are staged; the room and the marks are each photo's own. */
export const listingLook = z.object({
  style: style.default('scandinavian'),
  renderer,
  strength,
  prompt,
  seed,
  lamps,
});

export type ListingLook = z.infer<typeof listingLook>;
