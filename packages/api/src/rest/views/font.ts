import { z } from 'zod';
import type { FontView } from '../../views/font-view.ts';
import type { RouteTools } from '../route.ts';
import { link, moment, storedError } from './common.ts';

export const font = z
  .object({
    id: z.string(),
    name: z.string(),
    status: z.enum(['checking', 'ready', 'failed']),
    licence: z.string().describe('Under which terms it may be used, as you said.'),
    embedding: z
      .string()
      .nullable()
      .describe(
        'What the file itself allows: `installable`, `editable` or `preview-and-print`; null until ready.',
      ),
    characters: z.number().int().nullable().describe('How many characters it has; null until ready.'),
    error: storedError,
    createdAt: moment,
    links: z.object({ file: link, thumb: link.nullable() }),
  })
  .meta({ id: 'Font' });

export function toFont({ hasThumb, ...view }: FontView, { link: linkTo }: RouteTools): z.input<typeof font> {
  return {
    ...view,
    error: view.error && { code: view.error.code },
    links: {
      file: linkTo('font', view.id),
      thumb: hasThumb ? linkTo('font-thumb', view.id) : null,
    },
  };
}
