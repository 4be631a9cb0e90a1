import { photoToolNames } from '@escena/verticals/contracts';
import { z } from 'zod';
import { feedName } from '../../routers/feeds/create.ts';
import { route } from '../route.ts';
import { idOf, pageOf, pageQuery } from '../views/common.ts';
import { feed, feedPicture, feedQuote, feedRow, toFeed, toFeedPicture, toFeedRow } from '../views/feed.ts';

const tag = 'Feeds';
const params = z.object({ feedId: idOf('The feed', 'feed') });

/** A row of JSON: `sku`, `image`, `title`, and columns that say something to the tool. */
const row = z.record(z.string(), z.unknown());

export const feedRoutes = [
  route({
    method: 'POST',
    path: '/feeds',
    id: 'createFeed',
    tag,
    procedure: 'feeds.create',
    access: 'edit',
    summary: 'Run a tool over a catalogue, or ask what it would cost',
    description:
      'Up to 500 rows of `sku`, `image` (an https address, or the id of a photo), `title`, and what a row changes of the input: `input` as JSON, or columns of the tool. Photos are fetched, credits are held row by row as each starts, and nothing is started when any row is wrong. A row is made and charged once, whatever breaks meanwhile. With `dryRun: true` every error is listed and nothing runs.',
    body: z
      .object({
        projectId: idOf('Where the photos go', 'project'),
        name: feedName,
        tool: z.enum(photoToolNames),
        template: z
          .record(z.string(), z.unknown())
          .default({})
          .describe('The input of the tool, less what the rows say.'),
        rows: z.array(row).max(500).optional().describe('The catalogue, or `csv`.'),
        csv: z.string().optional().describe('The catalogue as a CSV file (commas, semicolons or tabs).'),
        dryRun: z.boolean().default(false).describe('Only check and price.'),
      })
      .refine(({ rows, csv }) => (rows === undefined) !== (csv === undefined), {
        path: ['rows'],
        error: 'either rows or csv',
      }),
    example: {
      projectId: 'project_…',
      name: 'Spring',
      tool: 'product',
      template: { scenes: [{ kind: 'packshot', marketplace: 'amazon' }] },
      rows: [
        {
          sku: 'A-1',
          image: 'https://shop.example/a-1.jpg',
          title: 'Oak chair',
          'color:seat': 'forest|sand',
        },
      ],
    },
    status: 201,
    output: feed,
    instead: {
      status: 200,
      description: 'What it would come to, from a dry run',
      output: feedQuote,
      when: ({ body }) => body.dryRun,
    },
    run: async (api, { body: { rows, csv, dryRun, name, ...asked } }) => {
      const input = { ...asked, text: csv ?? JSON.stringify(rows ?? []) };
      if (!dryRun) return toFeed(await api.feeds.create({ name, ...input }));
      const { rowCount, preview: _, ...quote } = await api.feeds.check(input);
      return { dryRun: true as const, rows: rowCount, ...quote };
    },
  }),
  route({
    method: 'GET',
    path: '/feeds',
    id: 'listFeeds',
    tag,
    procedure: 'feeds.page',
    access: 'read',
    summary: 'List feeds, newest first',
    query: z.object({ projectId: idOf('Only of this project', 'project').optional(), ...pageQuery }),
    status: 200,
    output: pageOf(feed),
    run: async (api, { query }) => {
      const { items, nextCursor } = await api.feeds.page(query);
      return { data: items.map(toFeed), nextCursor };
    },
  }),
  route({
    method: 'GET',
    path: '/feeds/{feedId}',
    id: 'getFeed',
    tag,
    procedure: 'feeds.get',
    access: 'read',
    summary: 'Get a feed and how far it is',
    params,
    status: 200,
    output: feed,
    run: async (api, { params: { feedId: id } }) => toFeed(await api.feeds.get({ id })),
  }),
  route({
    method: 'GET',
    path: '/feeds/{feedId}/rows',
    id: 'listFeedRows',
    tag,
    procedure: 'feeds.rows',
    access: 'read',
    summary: 'List all rows of a feed',
    params,
    status: 200,
    output: z.object({ data: z.array(feedRow) }),
    run: async (api, { params: { feedId: id } }) => ({ data: (await api.feeds.rows({ id })).map(toFeedRow) }),
  }),
  route({
    method: 'GET',
    path: '/feeds/{feedId}/pictures',
    id: 'listFeedPictures',
    tag,
    procedure: 'feeds.pictures',
    access: 'read',
    summary: 'List all finished pictures of a feed: names, alternative texts, links',
    params,
    status: 200,
    output: z.object({ data: z.array(feedPicture) }),
    run: async (api, { params: { feedId: id } }, tools) => ({
      data: (await api.feeds.pictures({ id })).map((picture) => toFeedPicture(picture, tools)),
    }),
  }),
  route({
    method: 'POST',
    path: '/feeds/{feedId}/pause',
    id: 'pauseFeed',
    tag,
    procedure: 'feeds.pause',
    access: 'edit',
    summary: 'Start no more rows of a feed',
    params,
    status: 200,
    output: feed,
    run: async (api, { params: { feedId: id } }) => toFeed(await api.feeds.pause({ id })),
  }),
  route({
    method: 'POST',
    path: '/feeds/{feedId}/resume',
    id: 'resumeFeed',
    tag,
    procedure: 'feeds.resume',
    access: 'edit',
    summary: 'Go on with a paused feed',
    params,
    status: 200,
    output: feed,
    run: async (api, { params: { feedId: id } }) => toFeed(await api.feeds.resume({ id })),
  }),
  route({
    method: 'POST',
    path: '/feeds/{feedId}/retry',
    id: 'retryFeed',
    tag,
    procedure: 'feeds.retry',
    access: 'edit',
    summary: 'Try rows again that failed',
    description: 'All of them, or one. Nothing was charged for them.',
    params,
    body: z.object({ rowId: idOf('Only this row', 'row').optional() }),
    example: {},
    status: 200,
    output: feed,
    run: async (api, { params: { feedId: id }, body }) => toFeed(await api.feeds.retry({ id, ...body })),
  }),
  route({
    method: 'POST',
    path: '/feeds/{feedId}/cancel',
    id: 'cancelFeed',
    tag,
    procedure: 'feeds.cancel',
    access: 'edit',
    summary: 'Stop a feed',
    description: 'Rows that wait end at once, those that run within seconds. What is finished stays.',
    params,
    status: 200,
    output: feed,
    run: async (api, { params: { feedId: id } }) => toFeed(await api.feeds.cancel({ id })),
  }),
];
