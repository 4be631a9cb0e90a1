import { requestLimits } from '@escena/diffusion/generate-request';
import { z } from 'zod';
import { hexColor } from '../../product/hex-color.ts';
import { setNames } from '../../product/scene.ts';
import { selection } from '../../product/selection.ts';
import { maxPromptLength } from '../../studio/contract.ts';

/** What surrounds a campaign's picture where it is shown in another shape than its own; absent: it is cropped. */
export const adBackground = z.discriminatedUnion('kind', [
  /** its product in a set that is built and rendered around it, at each shape's own ratio */
  z.object({
    kind: z.literal('set'),
    set: z.enum(setNames),
    /** of the set's leading surface; absent: the set's own */
    color: hexColor.optional(),
    /** degrees the light comes from, clockwise from behind the camera seen from above */
    light: z.number().min(-180).max(180).default(-50),
    /** share of the width or height, whichever it fills first, that the product takes */
    fill: z.number().min(0.2).max(0.9).default(0.6),
    /** which thing of the photo; nothing said: the one that stands out */
    product: selection.prefault({}),
  }),
  /** the photo goes on beyond its edges, painted by an installed checkpoint; its own pixels stay */
  z.object({
    kind: z.literal('outpaint'),
    /** by its name (CLI: or a folder) */
    checkpoint: z.string().min(1).max(1024),
    prompt: z.string().trim().max(maxPromptLength).default(''),
    steps: z.int().min(1).max(requestLimits.steps).default(20),
    /** pixels of the longer side that the checkpoint draws: what it was trained at */
    drawnSide: z.int().min(64).max(1536).multipleOf(64).default(768),
    seed: z.int().min(0).max(0xffffffff).default(0),
  }),
]);

export type AdBackground = z.infer<typeof adBackground>;
export type SetBackground = Extract<AdBackground, { readonly kind: 'set' }>;
export type OutpaintBackground = Extract<AdBackground, { readonly kind: 'outpaint' }>;
