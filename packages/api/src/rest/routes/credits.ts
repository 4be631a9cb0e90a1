import { z } from 'zod';
import { route } from '../route.ts';
import { moment, pageOf, pageQuery, text } from '../views/common.ts';

const credits = z.number().int();

const balance = z
  .object({
    available: credits.describe('May be spent: those of the plan and of packs.'),
    plan: credits,
    pack: credits.describe('Bought or given; these never expire.'),
    reserved: credits.describe('Held by jobs that wait or run.'),
    spent: credits,
  })
  .meta({ id: 'Balance' });

const transfer = z
  .object({
    id: z.string(),
    kind: z.enum(['grant', 'reserve', 'capture', 'release', 'refund', 'expire', 'revoke']),
    jobId: z.string().nullable(),
    credits: credits.describe('By how much what may be spent went up or down.'),
    balance: credits.describe('What could be spent after it.'),
    createdAt: moment,
  })
  .meta({ id: 'CreditChange' });

const tool = z
  .object({
    name: z.string(),
    title: text,
    summary: text,
    photo: z
      .enum(['always', 'by_input'])
      .describe('Whether every job looks at a photo, or its input decides: one without names a project.'),
    inputSchema: z.record(z.string(), z.unknown()).describe('JSON Schema (2020-12) of the `input` of a job.'),
    example: z.object({
      input: z.record(z.string(), z.unknown()),
      credits: credits.describe('What the example costs.'),
      outputs: z.number().int(),
    }),
  })
  .meta({ id: 'Tool' });

export const creditRoutes = [
  route({
    method: 'GET',
    path: '/credits',
    id: 'getCredits',
    tag: 'Credits',
    procedure: 'credits.balance',
    access: 'read',
    summary: 'How many credits there are',
    status: 200,
    output: balance,
    run: (api) => api.credits.balance(),
  }),
  route({
    method: 'GET',
    path: '/credits/history',
    id: 'listCreditHistory',
    tag: 'Credits',
    procedure: 'credits.history',
    access: 'read',
    summary: 'What happened to the credits, newest first',
    query: z.object(pageQuery),
    status: 200,
    output: pageOf(transfer),
    run: async (api, { query }) => {
      const { items, nextCursor } = await api.credits.history(query);
      return { data: items, nextCursor };
    },
  }),
  route({
    method: 'GET',
    path: '/tools',
    id: 'listTools',
    tag: 'Tools',
    procedure: 'tools.list',
    access: 'member',
    summary: 'The tools, what they ask and what an example costs',
    status: 200,
    output: z.object({ data: z.array(tool) }),
    run: async (api) => ({ data: await api.tools.list() }),
  }),
];
