import type { Prisma } from '../generated/client.ts';

export const deliveryFields = {
  id: true,
  endpointId: true,
  status: true,
  attempts: true,
  nextAttemptAt: true,
  lastStatus: true,
  lastError: true,
  lastAttemptAt: true,
  deliveredAt: true,
  createdAt: true,
  event: { select: { id: true, type: true, subjectId: true, createdAt: true } },
} as const satisfies Prisma.WebhookDeliverySelect;

export type Delivery = Prisma.WebhookDeliveryGetPayload<{ select: typeof deliveryFields }>;
