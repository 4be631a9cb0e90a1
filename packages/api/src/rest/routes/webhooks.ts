import { z } from 'zod';
import { endpointInput } from '../../routers/webhooks/endpoint-input.ts';
import { route } from '../route.ts';
import { done, idOf, pageOf, pageQuery, ok } from '../views/common.ts';
import { delivery, newWebhook, rotatedSecret, webhook } from '../views/webhook.ts';

const tag = 'Webhooks';
const params = z.object({ webhookId: idOf('The endpoint', 'hook') });
const example = { url: 'https://shop.example/escena', events: ['job.succeeded', 'job.failed'] };

export const webhookRoutes = [
  route({
    method: 'GET',
    path: '/webhooks',
    id: 'listWebhooks',
    tag,
    procedure: 'webhooks.list',
    access: 'hooks',
    summary: 'List webhook endpoints',
    status: 200,
    output: z.object({ data: z.array(webhook) }),
    run: async (api) => ({ data: await api.webhooks.list() }),
  }),
  route({
    method: 'POST',
    path: '/webhooks',
    id: 'createWebhook',
    tag,
    procedure: 'webhooks.create',
    access: 'hooks',
    summary: 'Add a webhook endpoint',
    description:
      'Events are signed as standardwebhooks.com says and sent until your address answers 2xx, for three days.',
    body: z.object({ ...endpointInput, description: endpointInput.description.default('') }),
    example,
    status: 201,
    output: newWebhook,
    run: async (api, { body }) => {
      const made = await api.webhooks.create(body);
      return made;
    },
  }),
  route({
    method: 'GET',
    path: '/webhooks/{webhookId}',
    id: 'getWebhook',
    tag,
    procedure: 'webhooks.get',
    access: 'hooks',
    summary: 'Get a webhook endpoint',
    params,
    status: 200,
    output: webhook,
    run: async (api, { params: { webhookId: id } }) => {
      const found = await api.webhooks.get({ id });
      return found;
    },
  }),
  route({
    method: 'PATCH',
    path: '/webhooks/{webhookId}',
    id: 'updateWebhook',
    tag,
    procedure: 'webhooks.update',
    access: 'hooks',
    summary: 'Change, stop or start a webhook endpoint',
    params,
    body: z.object({ ...z.object(endpointInput).partial().shape, enabled: z.boolean().optional() }),
    example: { enabled: false },
    status: 200,
    output: webhook,
    run: async (api, { params: { webhookId: id }, body }) => {
      const changed = await api.webhooks.update({ id, ...body });
      return changed;
    },
  }),
  route({
    method: 'DELETE',
    path: '/webhooks/{webhookId}',
    id: 'deleteWebhook',
    tag,
    procedure: 'webhooks.delete',
    access: 'hooks',
    summary: 'Delete a webhook endpoint',
    params,
    status: 200,
    output: done,
    run: async (api, { params: { webhookId: id } }) => {
      await api.webhooks.delete({ id });
      return ok;
    },
  }),
  route({
    method: 'POST',
    path: '/webhooks/{webhookId}/rotate-secret',
    id: 'rotateWebhookSecret',
    tag,
    procedure: 'webhooks.rotateSecret',
    access: 'hooks',
    summary: 'Make a new signing secret',
    description:
      'The secret of before signs along for `overlapHours`, so that nothing is lost while you change it.',
    params,
    body: z.object({ overlapHours: z.number().min(0).max(168).default(24) }),
    example: { overlapHours: 24 },
    status: 200,
    output: rotatedSecret,
    run: (api, { params: { webhookId: id }, body }) => api.webhooks.rotateSecret({ id, ...body }),
  }),
  route({
    method: 'POST',
    path: '/webhooks/{webhookId}/test',
    id: 'testWebhook',
    tag,
    procedure: 'webhooks.test',
    access: 'hooks',
    summary: 'Send a test event',
    params,
    status: 202,
    output: done,
    run: async (api, { params: { webhookId: id } }) => {
      await api.webhooks.test({ id });
      return ok;
    },
  }),
  route({
    method: 'GET',
    path: '/webhook-deliveries',
    id: 'listWebhookDeliveries',
    tag,
    procedure: 'webhooks.deliveries',
    access: 'hooks',
    summary: 'List what was, or is to be, sent to endpoints',
    query: z.object({
      endpointId: idOf('Only of this endpoint', 'hook').optional(),
      status: z.enum(['pending', 'delivered', 'failed']).optional(),
      ...pageQuery,
    }),
    status: 200,
    output: pageOf(delivery),
    run: async (api, { query }) => {
      const { items, nextCursor } = await api.webhooks.deliveries(query);
      return { data: items, nextCursor };
    },
  }),
  route({
    method: 'POST',
    path: '/webhook-deliveries/{deliveryId}/replay',
    id: 'replayWebhookDelivery',
    tag,
    procedure: 'webhooks.replay',
    access: 'hooks',
    summary: 'Send an event again',
    params: z.object({ deliveryId: idOf('The delivery', 'dlv') }),
    status: 200,
    output: delivery,
    run: (api, { params: { deliveryId: id } }) => api.webhooks.replay({ id }),
  }),
];
