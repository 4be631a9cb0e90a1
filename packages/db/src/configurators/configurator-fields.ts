import type { Prisma } from '../generated/client.ts';

export const configuratorFields = {
  id: true,
  workspaceId: true,
  assetId: true,
  name: true,
  token: true,
  setup: true,
  origins: true,
  publishedAt: true,
  createdAt: true,
  asset: { select: { projectId: true, name: true, width: true, height: true } },
} as const satisfies Prisma.ConfiguratorSelect;

export type Configurator = Prisma.ConfiguratorGetPayload<{ select: typeof configuratorFields }>;
