import { z } from 'zod';
import type { OutputView } from '../../views/output-view.ts';
import type { RouteTools } from '../route.ts';
import { link, moment } from './common.ts';

const report = z
  .object({
    seed: z.number(),
    renderer: z.string(),
    maxAbsDiffOutside: z
      .number()
      .nullish()
      .describe('Largest difference of any sample outside the mask, 0 to 255; the promise is 0.'),
    changedFraction: z.number().nullish().describe("Share of the picture's pixels inside the mask, 0 to 1."),
    checkpoint: z.string().nullish().describe('sha256 of the network that drew it.'),
    revision: z.string().nullish().describe('The commit that the checkpoint was pulled from.'),
    scheduler: z.string().optional().describe('Of a studio picture: a class of diffusers.'),
    steps: z.number().optional().describe('Calls of the network.'),
    guidance: z.number().optional(),
    parameters: z
      .string()
      .optional()
      .describe('Of a studio picture: the `input` that draws this one again, as JSON; its files say it too.'),
    timingsMs: z.record(z.string(), z.number()),
  })
  .nullable()
  .describe('What was measured while it was made.');

const fields = {
  id: z.string(),
  index: z.number().int().describe('From 0: which variation of its job.'),
  width: z.number().int(),
  height: z.number().int(),
  report,
  links: z.object({
    png: link.describe('Full size; where there is a mask, outside it the very bytes of the photo.'),
    jpeg: link.describe('Full size.'),
    mask: link
      .nullable()
      .describe('White where the photo was changed; null where the picture is no photo with a part changed.'),
    display: link.describe('WebP, at most 1600 pixels on its longer side.'),
    thumb: link,
  }),
  files: z
    .array(z.object({ name: z.string(), mime: z.string(), bytes: z.number().int(), link }))
    .describe('What the picture comes with: print files.'),
};

/** A picture within its job. */
export const jobOutput = z.object(fields).meta({ id: 'JobOutput' });
export const output = z.object({ ...fields, jobId: z.string(), createdAt: moment }).meta({ id: 'Output' });

export function toJobOutput(
  { id, index, width, height, hasMask, report: measured, files }: OutputView,
  { link: linkTo }: RouteTools,
): z.input<typeof jobOutput> {
  return {
    id,
    index,
    width,
    height,
    report: measured,
    links: {
      png: linkTo('png', id),
      jpeg: linkTo('jpeg', id),
      mask: hasMask ? linkTo('mask', id) : null,
      display: linkTo('result', id),
      thumb: linkTo('result-thumb', id),
    },
    files: files.map((file) => ({
      name: file.name,
      mime: file.mime,
      bytes: file.bytes,
      link: linkTo('file', file.id),
    })),
  };
}
