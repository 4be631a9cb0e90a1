import type { Prisma } from '../generated/client.ts';

export const designFields = {
  id: true,
  workspaceId: true,
  configuratorId: true,
  choices: true,
  input: true,
  orders: true,
  jobId: true,
  createdAt: true,
  orderedAt: true,
  configurator: { select: { assetId: true, token: true } },
} as const satisfies Prisma.DesignSelect;

export type Design = Prisma.DesignGetPayload<{ select: typeof designFields }>;
