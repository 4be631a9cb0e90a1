import type { Prisma } from '../generated/client.ts';

export const photoUploadFields = {
  id: true,
  workspaceId: true,
  projectId: true,
  name: true,
  bytes: true,
  expiresAt: true,
  storageKey: true,
  completedAt: true,
} as const satisfies Prisma.PhotoUploadSelect;

export type PhotoUpload = Prisma.PhotoUploadGetPayload<{ select: typeof photoUploadFields }>;
