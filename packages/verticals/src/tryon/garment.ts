import { z } from 'zod';
import { selection } from '../product/selection.ts';
import { garmentKinds, garmentLandmarks } from './landmarks/garment-landmarks.ts';

/** A garment from its own photo: flat, hanging, or cut out. */
export const tryonGarment = z.object({
  kind: z.enum(garmentKinds),
  /** a picture of the workspace */
  pictureId: z.string().min(1).max(64),
  /** which thing of that picture; absent: the one that stands out */
  select: selection.optional(),
  /** or underwear: only where the workspace allows it */
  swimwear: z.boolean().optional(),
  /** on its own picture; absent points are found */
  points: garmentLandmarks.optional(),
  /** where they come to lie on the person; absent points follow from the body */
  fit: garmentLandmarks.optional(),
});

export type TryonGarment = z.infer<typeof tryonGarment>;
