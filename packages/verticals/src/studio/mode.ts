import { requestLimits } from '@escena/diffusion/generate-request';
import { z } from 'zod';

/** An id of the workspace's pictures. */
export const pictureId = z.string().min(1).max(1024);

const strength = z.number().gt(0).max(1);
/** pixels of the photo */
const padding = z.int().min(0).max(requestLimits.side);
/** beyond this a band is no edge any more */
const feather = z.int().min(0).max(512);
const margin = z.int().min(0).max(requestLimits.side);

/** How a picture starts: from noise, from the photo, or from a part of it. */
export const mode = z.discriminatedUnion('kind', [
  /** from words alone */
  z.object({ kind: z.literal('text-to-image') }),
  /** the photo, cut to the shape asked for and drawn anew */
  z.object({
    kind: z.literal('image-to-image'),
    /** how far it may go from the photo: 0.2 changes surfaces, 0.9 little but the composition stays */
    strength: strength.default(0.6),
  }),
  /** a part of the photo, drawn at `width` × `height` and set back at full size; every pixel outside the mask stays */
  z.object({
    kind: z.literal('inpaint'),
    /** a picture of the photo's size: white is painted anew, black stays, grey is painted in part */
    mask: pictureId,
    strength: strength.default(1),
    /** pixels around the mask that are drawn with it, so that it fits in */
    padding: padding.default(64),
    /** pixels at the mask's edge, inside it, over which old turns into new */
    feather: feather.default(8),
  }),
  /** the photo on a larger canvas, what is new painted; every pixel of the photo stays, but for the feather band at the new edges */
  z.object({
    kind: z.literal('outpaint'),
    /** pixels that are added on each side */
    left: margin.default(0),
    top: margin.default(0),
    right: margin.default(0),
    bottom: margin.default(0),
    /** pixels of the photo that are drawn with what is new, so that it goes on */
    padding: padding.default(256),
    /** pixels of the photo over which old turns into new */
    feather: feather.default(16),
  }),
  /** the photo changed as the words say: for checkpoints that take instructions (FLUX.1 Kontext) */
  z.object({ kind: z.literal('edit') }),
  /** the photo as it is, `upscale` times as large: no checkpoint draws, by `upscaler` or by Lanczos */
  z.object({ kind: z.literal('enlarge') }),
]);

export type Mode = z.infer<typeof mode>;
export type ModeOf<Kind extends Mode['kind']> = Extract<Mode, { readonly kind: Kind }>;
