import { z } from 'zod';
import { moment } from './common.ts';
import { feedRowCounts } from './feed.ts';

export const webhook = z
  .object({
    id: z.string(),
    url: z.string(),
    description: z.string(),
    events: z.array(z.string()).readonly(),
    enabled: z.boolean(),
    disabledReason: z
      .enum(['person', 'failing', 'gone'])
      .nullable()
      .describe('`person`: switched off; `failing`: it took nothing for days; `gone`: it answered 410.'),
    failingSince: moment.nullable().describe('Since when it has taken nothing; null while all is well.'),
    createdAt: moment,
  })
  .meta({ id: 'Webhook' });

const secret = z.string().describe('`whsec_…`, what deliveries are signed with. Shown in this answer only.');

export const newWebhook = z.object({ ...webhook.shape, secret }).meta({ id: 'NewWebhook' });

export const rotatedSecret = z.object({
  id: z.string(),
  secret,
  previousValidUntil: moment.describe('Until then the secret of before signs along.'),
});

export const delivery = z
  .object({
    id: z.string(),
    endpointId: z.string(),
    event: z.object({
      id: z.string().describe('The `webhook-id` of every attempt and replay.'),
      type: z.string(),
      subjectId: z
        .string()
        .describe('The job or the feed that it is about; a feed’s ends in the number of that end.'),
      createdAt: moment,
    }),
    status: z.enum(['pending', 'delivered', 'failed']).describe('`failed`: given up; can be replayed.'),
    attempts: z.number().int(),
    nextAttemptAt: moment.nullable(),
    lastStatus: z
      .number()
      .int()
      .nullable()
      .describe('HTTP status of the last answer; null when there was none.'),
    lastError: z.string().nullable(),
    lastAttemptAt: moment.nullable(),
    deliveredAt: moment.nullable(),
    createdAt: moment,
  })
  .meta({ id: 'WebhookDelivery' });

/** What an endpoint is sent: a job as it was when it ended. Links are asked for with its id. */
export const jobEnded = z
  .object({
    type: z.enum(['job.succeeded', 'job.failed', 'job.cancelled']),
    timestamp: z.iso.datetime(),
    data: z.object({
      id: z.string().describe('Of the job.'),
      projectId: z.string(),
      photoId: z.string().nullable(),
      tool: z.string(),
      status: z.enum(['succeeded', 'failed', 'cancelled']),
      credits: z.number().int(),
      creditsSpent: z.number().int().describe('0 unless it succeeded.'),
      error: z.object({ code: z.string() }).nullable(),
      outputs: z.array(
        z.object({
          id: z.string(),
          index: z.number().int(),
          width: z.number().int(),
          height: z.number().int(),
        }),
      ),
      createdAt: z.iso.datetime(),
      finishedAt: z.iso.datetime().nullable(),
    }),
  })
  .meta({ id: 'JobEnded' });

/** What an endpoint is sent when a feed has no row left to do. */
export const feedEnded = z
  .object({
    type: z.literal('feed.finished'),
    timestamp: z.iso.datetime(),
    data: z.object({
      id: z.string().describe('Of the feed.'),
      projectId: z.string(),
      name: z.string(),
      tool: z.string(),
      status: z.enum(['done', 'cancelled']),
      rows: feedRowCounts,
      createdAt: z.iso.datetime(),
      finishedAt: z.iso.datetime().nullable(),
    }),
  })
  .meta({ id: 'FeedEnded' });

/** What an endpoint is sent when a listing's delivery is ready. */
export const listingDelivered = z
  .object({
    type: z.literal('listing.delivered'),
    timestamp: z.iso.datetime(),
    data: z.object({
      id: z.string().describe('Of the delivery.'),
      listing: z.object({
        id: z.string(),
        projectId: z.string(),
        address: z.string(),
        reference: z.string(),
      }),
      profile: z.string(),
      photos: z.number().int(),
      readyAt: z.iso.datetime(),
    }),
  })
  .meta({ id: 'ListingDelivered' });

/** What an endpoint is sent when a client asks for a change at a delivery's page. */
export const listingChangeAsked = z
  .object({
    type: z.literal('listing.change_asked'),
    timestamp: z.iso.datetime(),
    data: z.object({
      listingId: z.string(),
      photoId: z.string().describe('Of the photo in the listing.'),
      outputId: z.string().describe('The picture that they saw.'),
      comment: z.string(),
    }),
  })
  .meta({ id: 'ListingChangeAsked' });
