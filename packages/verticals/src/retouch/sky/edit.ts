import { z } from 'zod';
import { selection } from '../../product/selection.ts';
import { skyNames } from './skies.ts';

/** Another sky over a building; `sunset` and `dusk` turn the light on everything with it. */
export const skyEdit = z.object({
  kind: z.literal('sky'),
  sky: z.enum(skyNames),
  /** which part of the photo is sky; absent: what is found of it */
  where: selection.optional(),
  /** at dusk, windows that are lit from inside */
  windows: selection
    .optional()
    .describe('{"clicks":[{"x":0.4,"y":0.5,"keep":true}]}: lit at dusk; several listing services forbid it'),
});

export type SkyEdit = z.infer<typeof skyEdit>;
