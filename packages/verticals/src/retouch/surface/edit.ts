import { z } from 'zod';
import { hexColor } from '../../product/hex-color.ts';
import { selection } from '../../product/selection.ts';
import { floorFinishNames, wallFinishNames } from './finish-names.ts';

const shared = {
  /** of finishes that come in any */
  color: hexColor.optional(),
  /** which part of the photo, by clicks, a box, strokes or a mask; absent: all of it that is seen */
  where: selection.optional(),
};

/** Another floor covering, shown in a photo of a room. */
export const floorEdit = z.object({
  kind: z.literal('floor'),
  finish: z.enum(floorFinishNames),
  /** rows run across the view instead of away from the camera */
  turned: z.boolean().default(false),
  ...shared,
});

/** Walls in another colour or material. */
export const wallsEdit = z.object({ kind: z.literal('walls'), finish: z.enum(wallFinishNames), ...shared });

export type SurfaceEdit = z.infer<typeof floorEdit> | z.infer<typeof wallsEdit>;
