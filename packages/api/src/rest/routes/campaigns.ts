import { z } from 'zod';
import { adEvent, mostEvents } from '../../campaigns/ad-event.ts';
import { mostFileCharacters } from '../../campaigns/read-event-file.ts';
import { route } from '../route.ts';
import { idOf } from '../views/common.ts';

const takenEvents = z
  .object({
    counted: z.number().int().describe('New ones.'),
    known: z.number().int().describe('Counted before: sending them again changes nothing.'),
    refused: z
      .array(
        z.object({
          index: z.number().int().describe('Which, counted from 0.'),
          code: z.string().describe('`ads.impression_unknown`, `ads.currency_differs`.'),
          detail: z.string(),
        }),
      )
      .describe('Not counted; the others are.'),
  })
  .meta({ id: 'TakenEvents' });

export const campaignRoutes = [
  route({
    method: 'POST',
    path: '/campaigns/{campaignId}/events',
    id: 'addAdEvents',
    tag: 'Campaigns',
    procedure: 'campaigns.addEvents',
    access: 'edit',
    summary: 'Report clicks and conversions',
    description: `Up to ${mostEvents} as JSON, or a CSV file with the same names in its first line. Each names the impression that it came of: what \`/v1/serve\` answered, and what a landing page finds in \`escena_impression\`. Repeated, late or in any order, an event counts once: by your own \`id\` of it, else once an impression and kind.`,
    params: z.object({ campaignId: idOf('The campaign', 'cmp') }),
    body: z
      .object({
        events: z.array(adEvent).min(1).max(mostEvents).optional().describe('The events, or `csv`.'),
        csv: z.string().max(mostFileCharacters).optional().describe('The events as a CSV file.'),
      })
      .refine(({ events, csv }) => (events === undefined) !== (csv === undefined), {
        path: ['events'],
        error: 'either events or csv',
      }),
    example: {
      events: [{ impression: 'imp_…', kind: 'conversion', id: 'order-1077', amount: 4990, currency: 'EUR' }],
    },
    status: 200,
    output: takenEvents,
    run: async (api, { params: { campaignId: id }, body: { events, csv } }) => {
      const taken =
        csv === undefined
          ? api.campaigns.addEvents({ id, events: events ?? [] })
          : api.campaigns.importEvents({ id, csv });
      const { refused, ...counts } = await taken;
      return { ...counts, refused: [...refused] };
    },
  }),
];
