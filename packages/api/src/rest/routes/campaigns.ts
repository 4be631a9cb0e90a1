import { z } from 'zod';
import { adEvent, mostEvents } from '../../campaigns/ad-event.ts';
import { mostFileCharacters } from '../../campaigns/read-event-file.ts';
import { route } from '../route.ts';
import { campaignSaid, newCampaign } from '../../routers/campaigns/campaign-fields.ts';
import { creativeReview } from '../../routers/campaigns/review.ts';
import { campaign, campaignCard, campaignExport, toCampaign, toCampaignCard } from '../views/campaign.ts';
import { done, idOf, ok, pageOf, pageQuery } from '../views/common.ts';

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

const tag = 'Campaigns';
const params = z.object({ campaignId: idOf('The campaign', 'cmp') });

export const campaignRoutes = [
  route({
    method: 'POST',
    path: '/campaigns',
    id: 'createCampaign',
    tag,
    procedure: 'campaigns.create',
    access: 'edit',
    summary: 'Plan a campaign: segments × headlines × pictures × designs × formats',
    description:
      'Every segment has words and pictures of its own. Nothing is made and nothing is shown yet; `toMake` says how many creatives it comes to, and the price.',
    body: z.object({ projectId: idOf('Where its pictures are', 'project'), ...newCampaign.shape }),
    example: {
      projectId: 'project_…',
      name: 'Autumn mugs',
      brandKitId: 'brk_…',
      landingUrl: 'https://shop.example/mugs',
      plan: {
        images: [{ id: 'mug', pictureId: 'asset_…', focus: [0.5, 0.4] }],
        segments: [
          {
            id: 'gifts',
            name: 'Gift seekers',
            headlines: [{ id: 'name', text: 'A gift with a name on it' }],
            copy: { action: 'Choose a name', language: 'en' },
            images: ['mug'],
          },
        ],
        templates: ['split'],
        formats: ['meta-square', 'google-landscape'],
      },
    },
    status: 201,
    output: campaign,
    run: async (api, { body }, tools) => toCampaign(await api.campaigns.create(body), tools),
  }),
  route({
    method: 'GET',
    path: '/campaigns',
    id: 'listCampaigns',
    tag,
    procedure: 'campaigns.page',
    access: 'read',
    summary: 'List campaigns, newest first',
    query: z.object({ projectId: idOf('Only of this project', 'project').optional(), ...pageQuery }),
    status: 200,
    output: pageOf(campaignCard),
    run: async (api, { query }) => {
      const { items, nextCursor } = await api.campaigns.page(query);
      return { data: items.map(toCampaignCard), nextCursor };
    },
  }),
  route({
    method: 'GET',
    path: '/campaigns/{campaignId}',
    id: 'getCampaign',
    tag,
    procedure: 'campaigns.get',
    access: 'read',
    summary: 'Get a campaign, its creatives and what was decided about each',
    params,
    status: 200,
    output: campaign,
    run: async (api, { params: { campaignId: id } }, tools) =>
      toCampaign(await api.campaigns.get({ id }), tools),
  }),
  route({
    method: 'PATCH',
    path: '/campaigns/{campaignId}',
    id: 'updateCampaign',
    tag,
    procedure: 'campaigns.update',
    access: 'edit',
    summary: 'Change a campaign',
    description:
      'Creatives stay as they are until they are made anew; a headline keeps its id and what was learnt of it.',
    params,
    body: z.object(campaignSaid).partial(),
    example: { landingUrl: 'https://shop.example/mugs' },
    status: 200,
    output: campaign,
    run: async (api, { params: { campaignId: id }, body: change }, tools) =>
      toCampaign(await api.campaigns.update({ id, change }), tools),
  }),
  route({
    method: 'DELETE',
    path: '/campaigns/{campaignId}',
    id: 'deleteCampaign',
    tag,
    procedure: 'campaigns.delete',
    access: 'edit',
    summary: 'Delete a campaign',
    params,
    status: 200,
    output: done,
    run: async (api, { params: { campaignId: id } }) => {
      await api.campaigns.delete({ id });
      return ok;
    },
  }),
  route({
    method: 'POST',
    path: '/campaigns/{campaignId}/make',
    id: 'makeCreatives',
    tag,
    procedure: 'campaigns.make',
    access: 'edit',
    summary: 'Make the creatives that are new or another one since',
    description:
      'One job, paid once and only when it is done. What comes out as the very file it was keeps its approval.',
    params,
    status: 202,
    output: campaign,
    run: async (api, { params: { campaignId: id } }, tools) =>
      toCampaign(await api.campaigns.make({ id }), tools),
  }),
  route({
    method: 'POST',
    path: '/campaigns/{campaignId}/review',
    id: 'reviewCreatives',
    tag,
    procedure: 'campaigns.review',
    access: 'approve',
    summary: 'Approve creatives, or reject them',
    description: 'Only approved creatives are shown or exported. All of these are decided, or none.',
    params,
    body: z.object(creativeReview),
    example: { creatives: [{ id: 'crv_…', sha256: 'e3b0c442…' }], verdict: 'approved' },
    status: 200,
    output: campaign,
    run: async (api, { params: { campaignId: id }, body }, tools) =>
      toCampaign(await api.campaigns.review({ id, ...body }), tools),
  }),
  route({
    method: 'POST',
    path: '/campaigns/{campaignId}/state',
    id: 'steerCampaign',
    tag,
    procedure: 'campaigns.steer',
    access: 'edit',
    summary: 'Start, pause or end a campaign',
    params,
    body: z.object({ to: z.enum(['running', 'paused', 'ended']) }),
    example: { to: 'running' },
    status: 200,
    output: campaign,
    run: async (api, { params: { campaignId: id }, body: { to } }, tools) =>
      toCampaign(await api.campaigns.steer({ id, to }), tools),
  }),
  route({
    method: 'GET',
    path: '/campaigns/{campaignId}/export',
    id: 'exportCampaign',
    tag,
    procedure: 'campaigns.export',
    access: 'read',
    summary: 'What is approved, for Meta, Google and the others',
    description:
      'Bulk tables with UTM parameters and stable creative ids, and a link to every file. `columns.csv` says which headers were read up at the channel’s own documentation.',
    params,
    status: 200,
    output: campaignExport,
    run: async (api, { params: { campaignId: id } }, { link }) => {
      const { tables, files } = await api.campaigns.export({ id });
      return {
        tables: [...tables],
        files: files.map(({ name, creativeId }) => ({ name, url: link('creative', creativeId) })),
      };
    },
  }),
  route({
    method: 'POST',
    path: '/campaigns/{campaignId}/events',
    id: 'addAdEvents',
    tag,
    procedure: 'campaigns.addEvents',
    access: 'edit',
    summary: 'Report clicks and conversions',
    description: `Up to ${mostEvents} as JSON, or a CSV file with the same names in its first line. Each names the impression that it came of: what \`/v1/serve\` answered, and what a landing page finds in \`escena_impression\`. Repeated, late or in any order, an event counts once: by your own \`id\` of it, else once an impression and kind.`,
    params,
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
