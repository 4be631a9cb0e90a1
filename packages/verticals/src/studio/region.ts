import { z } from 'zod';

/** Each is one more row of every call of the denoiser. */
const maxRegions = 8;
/** characters: a region says one thing */
const maxWords = 300;

const fraction = z.number().min(0).max(1);

const region = z.object({
  /** left, top, right, bottom as shares of the picture */
  box: z
    .tuple([fraction, fraction, fraction, fraction])
    .refine(([x0, y0, x1, y1]) => x1 > x0 && y1 > y0, 'left, top, right, bottom'),
  prompt: z.string().trim().min(1).max(maxWords),
  /** against the whole picture's prompt and the other boxes, where they overlap */
  weight: z.number().gt(0).max(4).default(1),
});

export type Region = z.infer<typeof region>;

/** What stands where: "a red cube on a blue cube" is placed, not hoped for. */
export const regions = z
  .array(region)
  .max(maxRegions)
  .default([])
  .describe('[{"box":[0.3,0.2,0.7,0.5],"prompt":"a red cube"}]');
