import { modelPlacements } from '@escena/verticals/staging/own-model';
import { z } from 'zod';
import type { ModelView } from '../../views/model-view.ts';
import type { RouteTools } from '../route.ts';
import { link, moment, storedError } from './common.ts';

const metres = z.object({ x: z.number(), y: z.number(), z: z.number() });

export const model = z
  .object({
    id: z.string(),
    name: z.string(),
    status: z
      .enum(['checking', 'needs-size', 'ready', 'failed'])
      .describe('`needs-size`: say its unit or width with `PATCH /models/{modelId}`.'),
    size: z
      .object({ width: z.number(), depth: z.number(), height: z.number() })
      .nullable()
      .describe('Centimetres, its front turned to the viewer; null until ready.'),
    fileExtent: metres
      .nullable()
      .describe("The box in the file's own axes and units; null until it was read."),
    turn: z.number(),
    placement: z.enum(modelPlacements),
    triangles: z.number().int().nullable(),
    warnings: z.array(z.string()).describe('Codes of what could not be taken over.'),
    error: storedError,
    createdAt: moment,
    links: z.object({ file: link, thumb: link.nullable() }),
  })
  .meta({ id: 'Model' });

export function toModel(view: ModelView, { link: linkTo }: RouteTools): z.input<typeof model> {
  return {
    ...view,
    warnings: [...view.warnings],
    error: view.error && { code: view.error.code },
    links: {
      file: linkTo('model', view.id),
      thumb: view.hasThumb ? linkTo('model-thumb', view.id) : null,
    },
  };
}
