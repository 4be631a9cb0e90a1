import type { Prisma } from '../generated/client.ts';

/** Everything but the secrets. */
export const webhookEndpointFields = {
  id: true,
  url: true,
  description: true,
  events: true,
  failingSince: true,
  disabledAt: true,
  disabledReason: true,
  createdAt: true,
} as const satisfies Prisma.WebhookEndpointSelect;

export type WebhookEndpoint = Prisma.WebhookEndpointGetPayload<{ select: typeof webhookEndpointFields }>;
