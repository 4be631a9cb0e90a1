import { editNames } from '@escena/verticals/compliance/edits';
import { exportFindingCodes } from '@escena/verticals/compliance/findings';
import { profileNames } from '@escena/verticals/compliance/profiles';
import { z } from 'zod';
import type { DisclosureView } from '../../views/disclosure-view.ts';
import type { RouteTools } from '../route.ts';
import { link, moment, storedError } from './common.ts';

const measure = z.union([z.number(), z.string()]).optional();

export const listingExport = z
  .object({
    id: z.string(),
    outputId: z.string(),
    url: z.url().describe('The page for everyone that shows the original beside the altered picture.'),
    profile: z.enum(profileNames),
    edits: z.array(z.enum(editNames)).describe('What was done to the photo.'),
    contact: z.string(),
    status: z.enum(['making', 'ready', 'failed']),
    error: storedError,
    files: z.array(z.object({ name: z.string(), mime: z.string(), bytes: z.number().int(), link })),
    checks: z
      .array(
        z.object({
          file: z.string(),
          findings: z.array(
            z.object({
              code: z.enum(exportFindingCodes),
              level: z.enum(['must', 'should']),
              value: measure,
              bound: measure,
            }),
          ),
        }),
      )
      .describe(
        'What was measured on the finished pictures against the rules; nothing listed, nothing wrong.',
      ),
    publishedAt: moment.nullable(),
    withdrawnAt: moment.nullable(),
    createdAt: moment,
  })
  .meta({ id: 'ListingExport' });

export function toListingExport(
  { files, checks, edits, ...view }: DisclosureView,
  tools: RouteTools,
): z.input<typeof listingExport> {
  return {
    ...view,
    edits: [...edits],
    error: view.error && { code: view.error.code },
    files: files.map(({ id, ...file }) => ({ ...file, link: tools.link('export', id) })),
    checks: checks.map(({ file, findings }) => ({ file, findings: findings.map((one) => ({ ...one })) })),
  };
}
