import { z } from 'zod';
import { type FeedRowView, feedRowStatuses, type FeedView } from '../../views/feed-view.ts';
import type { RouteTools } from '../route.ts';
import { link, moment, storedError, text } from './common.ts';

export const feedRowCounts = z.object({
  waiting: z.number().int(),
  fetching: z.number().int(),
  running: z.number().int(),
  done: z.number().int(),
  failed: z.number().int(),
  cancelled: z.number().int(),
});

export const feed = z
  .object({
    id: z.string(),
    projectId: z.string(),
    name: z.string(),
    tool: z.string(),
    status: z.enum(['running', 'paused', 'cancelled', 'done']),
    paused: storedError.describe('Why it is paused, unless a person did it: `credits.insufficient`, say.'),
    rows: feedRowCounts.describe('How many rows are how far.'),
    createdAt: moment,
    finishedAt: moment.nullable().describe('Null while rows are left to do.'),
  })
  .meta({ id: 'Feed' });

/** What a feed would come to, from a dry run. */
export const feedQuote = z
  .object({
    dryRun: z.literal(true),
    rows: z.number().int().describe('Without errors.'),
    pictures: z.number().int(),
    credits: z.number().int().describe('What all of them would cost.'),
    available: z.number().int().describe('Credits that may be spent now.'),
    columns: z
      .array(
        z.object({
          name: z.string(),
          use: z
            .enum(['sku', 'image', 'title', 'override'])
            .nullable()
            .describe(
              'What it is taken for; `override`: it says something to the tool; null: it is left alone.',
            ),
        }),
      )
      .readonly(),
    errors: z.array(
      z.object({
        line: z.number().int().describe('From 1: of the CSV, or the number of the row in JSON.'),
        column: z.string().nullable(),
        reason: text,
      }),
    ),
    errorCount: z.number().int().describe('All of them; `errors` holds the first 200.'),
  })
  .meta({ id: 'FeedQuote' });

export const feedRow = z
  .object({
    id: z.string(),
    index: z.number().int().describe('From 0, in the order of the file.'),
    sku: z.string(),
    title: z.string(),
    source: z.string(),
    status: z.enum(feedRowStatuses),
    progress: z.number().min(0).max(1).describe('Of its job.'),
    error: storedError,
    photoId: z.string().nullable(),
    jobId: z.string().nullable(),
    outputIds: z.array(z.string()).readonly(),
  })
  .meta({ id: 'FeedRow' });

export function toFeed(view: FeedView): z.input<typeof feed> {
  return { ...view, rows: { ...view.rows }, paused: view.paused && { code: view.paused.code } };
}

export function toFeedRow({ fraction, assetId, error, ...row }: FeedRowView): z.input<typeof feedRow> {
  return { ...row, progress: fraction, photoId: assetId, error: error && { code: error.code } };
}

export const feedPicture = z
  .object({
    sku: z.string(),
    outputId: z.string(),
    fileName: z.string().describe('Unique in the feed.'),
    alt: text.describe('What it shows, for whoever does not see it.'),
    link: link.describe('Full size: PNG where it is transparent, JPEG otherwise.'),
    deltaE: z
      .number()
      .nullable()
      .describe(
        'Median CIEDE2000 of the part that is farthest from its colour; null where nothing was painted.',
      ),
    findings: z.array(z.string()).readonly().describe('What a marketplace would say: codes.'),
  })
  .meta({ id: 'FeedPicture' });

interface PictureView extends Omit<z.input<typeof feedPicture>, 'link'> {
  readonly format: 'png' | 'jpeg';
}

export function toFeedPicture(
  { format, ...picture }: PictureView,
  tools: RouteTools,
): z.input<typeof feedPicture> {
  return { ...picture, link: tools.link(format, picture.outputId) };
}
