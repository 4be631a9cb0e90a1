import type { Prisma } from '../generated/client.ts';

export const fontFields = {
  id: true,
  workspaceId: true,
  name: true,
  storageKey: true,
  mime: true,
  status: true,
  errorCode: true,
  licence: true,
  embedding: true,
  characters: true,
  thumbKey: true,
  createdAt: true,
} as const satisfies Prisma.FontSelect;

export type Font = Prisma.FontGetPayload<{ select: typeof fontFields }>;
