import { z } from 'zod';

/** More clicks than this are a brush. */
const maxClicks = 64;
const maxStrokes = 256;
const maxStrokePoints = 2048;

const fraction = z.number().min(0).max(1);
const point = z.object({ x: fraction, y: fraction });
const hasArea = ([x0, y0, x1, y1]: readonly [number, number, number, number]) => x1 > x0 && y1 > y0;

/** Which thing of the photo is meant; with nothing said, the one that stands out. Points are fractions of width and height. */
export const selection = z.object({
  clicks: z
    .array(z.object({ x: fraction, y: fraction, keep: z.boolean() }))
    .max(maxClicks)
    .optional()
    .describe('[{"x":0.5,"y":0.6,"keep":true}]: a point on it, or (keep false) one that is not'),
  /** left, top, right, bottom: it lies within */
  box: z
    .tuple([fraction, fraction, fraction, fraction])
    .refine(hasArea, 'left, top, right, bottom')
    .optional(),
  strokes: z
    .array(
      z.object({
        keep: z.boolean(),
        /** fraction of the longer side */
        radius: z.number().min(0.0005).max(0.5),
        points: z.array(point).min(1).max(maxStrokePoints),
      }),
    )
    .max(maxStrokes)
    .optional(),
  /**
   * a picture of the workspace, as large as the photo: white is meant, black is not, grey in part. Alone it is taken as it is;
   * with marks it is where they start from
   */
  maskId: z.string().min(1).max(64).optional(),
});

export type Selection = z.infer<typeof selection>;
