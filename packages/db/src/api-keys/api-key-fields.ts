import type { Prisma } from '../generated/client.ts';

/** Everything but the hash. */
export const apiKeyFields = {
  id: true,
  workspaceId: true,
  createdById: true,
  createdBy: { select: { name: true, email: true } },
  name: true,
  prefix: true,
  scopes: true,
  expiresAt: true,
  revokedAt: true,
  lastUsedAt: true,
  createdAt: true,
} as const satisfies Prisma.ApiKeySelect;

export type ApiKey = Prisma.ApiKeyGetPayload<{ select: typeof apiKeyFields }>;
