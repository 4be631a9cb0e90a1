import type { Prisma } from '../generated/client.ts';

export const readingFields = {
  id: true,
  workspaceId: true,
  assetId: true,
  version: true,
  marks: true,
  status: true,
  room: true,
  errorCode: true,
} as const satisfies Prisma.RoomReadingSelect;

export type RoomReading = Prisma.RoomReadingGetPayload<{ select: typeof readingFields }>;
