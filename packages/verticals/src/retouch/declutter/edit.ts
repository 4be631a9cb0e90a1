import { z } from 'zod';
import { selection } from '../../product/selection.ts';

/** Things taken out of a photo of a room. */
export const declutterEdit = z.object({
  kind: z.literal('declutter'),
  /** what goes, by clicks, a box, strokes or a mask; absent: everything that stands on the floor */
  remove: selection.optional(),
  /** whether the shade around what goes is taken along */
  shade: z.boolean().default(true),
});

export type DeclutterEdit = z.infer<typeof declutterEdit>;
