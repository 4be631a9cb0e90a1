import { z } from 'zod';
import type { ConfiguratorView, DesignView } from '../../views/configurator-view.ts';
import type { RouteTools } from '../route.ts';
import { link, moment } from './common.ts';

export const configurator = z
  .object({
    id: z.string(),
    projectId: z.string(),
    photoId: z.string(),
    name: z.string(),
    origins: z.array(z.string()).describe('Whose pages may show it.'),
    publishedAt: moment.nullable().describe('Null: nobody sees it.'),
    url: z.url().describe('What goes into the iframe.'),
    issuer: z.url().describe('`iss` of its orders; the keys to check them with are at `<issuer>/jwks.json`.'),
    createdAt: moment,
  })
  .meta({ id: 'Configurator' });

export const design = z
  .object({
    id: z.string(),
    configuratorId: z.string(),
    choices: z
      .record(z.string(), z.unknown())
      .describe('`parts`, `texts` and `pictures`, by the names that the shop gave them.'),
    files: z
      .array(
        z.object({
          place: z.string(),
          kind: z.enum(['logo', 'photo']),
          id: z.string(),
          link: link.describe('The file as the shopper sent it; its hash is in the order.'),
        }),
      )
      .describe('What the shopper uploaded. Kept for 60 days after the last order.'),
    orders: z.number().int().describe('How often it was put into a basket.'),
    jobId: z.string().nullable().describe('What makes it; null: nobody asked for it yet.'),
    preview: z.url().describe('The page with this design chosen.'),
    createdAt: moment,
    orderedAt: moment.describe('The last time.'),
  })
  .meta({ id: 'Design' });

export function toConfigurator({
  setup: _setup,
  width: _width,
  height: _height,
  assetId: photoId,
  origins,
  ...view
}: ConfiguratorView): z.input<typeof configurator> {
  return { ...view, photoId, origins: [...origins] };
}

export function toDesign({ choices, ...view }: DesignView, tools: RouteTools): z.input<typeof design> {
  const files = Object.entries(choices.pictures).map(([place, { kind, upload }]) => ({
    place,
    kind,
    id: upload,
    link: tools.link('original', upload),
  }));
  return { ...view, choices: { ...choices }, files };
}
