import { z } from 'zod';
import type { AssetView } from '../../views/asset-view.ts';
import type { RouteTools } from '../route.ts';
import { link, moment, storedError } from './common.ts';

export const photo = z
  .object({
    id: z.string(),
    projectId: z.string(),
    name: z.string(),
    status: z
      .enum(['processing', 'ready', 'failed'])
      .describe('Jobs can be made of a photo that is `ready`: some seconds after it came.'),
    width: z.number().int().nullable().describe('Pixels of the upright picture; null until it was read.'),
    height: z.number().int().nullable(),
    error: storedError,
    createdAt: moment,
    links: z.object({
      original: link.describe('The bytes as they came.'),
      display: link.nullable().describe('WebP, at most 1600 pixels on its longer side; null until ready.'),
      thumb: link.nullable(),
    }),
  })
  .meta({ id: 'Photo' });

export function toPhoto(view: AssetView, { link: linkTo }: RouteTools): z.input<typeof photo> {
  const ready = view.status === 'ready';
  return {
    ...view,
    error: view.error && { code: view.error.code },
    links: {
      original: linkTo('original', view.id),
      display: ready ? linkTo('display', view.id) : null,
      thumb: ready ? linkTo('thumb', view.id) : null,
    },
  };
}
