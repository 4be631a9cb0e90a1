import { z } from 'zod';
import { eventTypes } from '../../webhooks/event-types.ts';
import { moment } from './common.ts';

export const webhookEvent = z.enum(eventTypes);

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
      subjectId: z.string().describe('The job that it is about.'),
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
export const webhookMessage = z
  .object({
    type: webhookEvent,
    timestamp: z.iso.datetime(),
    data: z.object({
      id: z.string().describe('Of the job.'),
      projectId: z.string(),
      photoId: z.string(),
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
