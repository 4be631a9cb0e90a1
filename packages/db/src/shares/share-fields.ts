import type { Prisma } from '../generated/client.ts';

export const shareFields = {
  id: true,
  outputId: true,
  token: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  takenDownAt: true,
  views: true,
} as const satisfies Prisma.ShareSelect;

export type Share = Prisma.ShareGetPayload<{ select: typeof shareFields }>;
