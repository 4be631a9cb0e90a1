import { z } from 'zod';
import { exportAsked } from '../../routers/disclosures/export-asked.ts';
import { route } from '../route.ts';
import { idOf, pageOf } from '../views/common.ts';
import { listingExport, toListingExport } from '../views/export.ts';

const tag = 'Exports';
const params = z.object({ exportId: idOf('The export', 'dis') });

export const exportRoutes = [
  route({
    method: 'POST',
    path: '/exports',
    id: 'createExport',
    tag,
    procedure: 'disclosures.create',
    access: 'edit',
    summary: 'Make the files of a picture for a listing service',
    description:
      'By the rules of the service: words on the photo or none, texts to enter, the original, a QR code, and a page for everyone that shows the original beside the altered picture for as long as the listing lives. What the rules forbid is refused with the rule quoted.',
    body: exportAsked,
    example: { outputId: 'output_…', profile: 'sdmls', contact: 'Ana Ruiz, +1 555 0100' },
    status: 202,
    output: listingExport,
    run: async (api, { body }, tools) => toListingExport(await api.disclosures.create(body), tools),
  }),
  route({
    method: 'GET',
    path: '/exports',
    id: 'listExports',
    tag,
    procedure: 'disclosures.list',
    access: 'read',
    summary: 'List exports, newest first',
    query: z.object({
      outputId: idOf('Only of this picture', 'output').optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20).describe('Rows of a page.'),
      cursor: z
        .string()
        .max(200)
        .optional()
        .describe('`nextCursor` of the page before; without it, the first page.'),
    }),
    status: 200,
    output: pageOf(listingExport),
    run: async (api, { query: { cursor, ...query } }, tools) => {
      const { items, nextCursor } = await api.disclosures.list({ ...query, after: cursor });
      return { data: items.map((item) => toListingExport(item, tools)), nextCursor };
    },
  }),
  route({
    method: 'GET',
    path: '/exports/{exportId}',
    id: 'getExport',
    tag,
    procedure: 'disclosures.get',
    access: 'read',
    summary: 'Get an export and links to its files',
    params,
    status: 200,
    output: listingExport,
    run: async (api, { params: { exportId: id } }, tools) =>
      toListingExport(await api.disclosures.get({ id }), tools),
  }),
  route({
    method: 'POST',
    path: '/exports/{exportId}/withdraw',
    id: 'withdrawExport',
    tag,
    procedure: 'disclosures.withdraw',
    access: 'edit',
    summary: 'Say that the listing is over',
    description: 'The page shows no pictures any more and says whom to ask. It cannot be undone.',
    params,
    status: 200,
    output: listingExport,
    run: async (api, { params: { exportId: id } }, tools) => {
      await api.disclosures.withdraw({ id });
      return toListingExport(await api.disclosures.get({ id }), tools);
    },
  }),
];
