import { requestLimits } from '@escena/diffusion/generate-request';
import { z } from 'zod';
import { selection } from '../../product/selection.ts';

const side = z.int().min(64).max(requestLimits.side).multipleOf(8);

/** A checkpoint that paints pictures over the filled room. */
const declutterPaint = z.object({
  /** an installed checkpoint's name (CLI: or a folder) */
  checkpoint: z.string().min(1).max(1024),
  /** how far it may go from what was filled: 0.2 finishes surfaces, above 0.6 it invents */
  strength: z.number().min(0.05).max(1).default(0.35),
  prompt: z.string().trim().min(1).max(1000).default('an empty room, bare floor, plain walls, photograph'),
  steps: z.int().min(1).max(requestLimits.steps).default(20),
  /** pixels that are drawn; the hole is brought to this size and back */
  width: side.default(512),
  height: side.default(512),
});

export type DeclutterPaint = z.infer<typeof declutterPaint>;

/** Things taken out of a photo of a room. */
export const declutterEdit = z.object({
  kind: z.literal('declutter'),
  /** what goes, by clicks, a box, strokes or a mask; absent: everything that stands on the floor */
  remove: selection.optional(),
  /** whether the shade around what goes is taken along */
  shade: z.boolean().default(true),
  /** absent: the room's own surfaces are all that is used */
  paint: declutterPaint
    .optional()
    .describe(
      '{"checkpoint":"sd15-inpaint"}: finishes the filled room; where it invents, thrice, the fill stands',
    ),
});

export type DeclutterEdit = z.infer<typeof declutterEdit>;
