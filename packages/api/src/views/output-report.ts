import { z } from 'zod';

const text = z.object({ en: z.string(), es: z.string() });

/** The numbers behind one picture, as the worker measured them. What is missing was not measured. */
export const outputReport = z.object({
  seed: z.number(),
  renderer: z.string(),
  checkpoint: z.string().nullish(),
  camera: z
    .object({
      /** 0…1: how sure the camera is of its horizon and focal length */
      confidence: z.number(),
      source: z.string(),
      /** pixels */
      focal: z.number().nullish(),
    })
    .nullish(),
  /** every piece that stands, metres and radians: what the editor goes on from */
  items: z
    .array(
      z.object({
        title: text,
        piece: z.string().optional(),
        position: z.tuple([z.number(), z.number(), z.number()]).optional(),
        rotation: z.number().optional(),
      }),
    )
    .default([]),
  timingsMs: z.record(z.string(), z.number()).default({}),
  peakRssMb: z.number().nullish(),
  /** largest difference of any sample outside the mask, 0…255; the promise is 0 */
  maxAbsDiffOutside: z.number().nullish(),
  /** 0…1 of the picture's pixels lie inside the mask */
  changedFraction: z.number().nullish(),
});

export type OutputReport = z.infer<typeof outputReport>;
