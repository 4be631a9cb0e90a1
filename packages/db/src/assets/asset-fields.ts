import type { Prisma } from '../generated/client.ts';

export const assetFields = {
  id: true,
  workspaceId: true,
  projectId: true,
  name: true,
  storageKey: true,
  sha256: true,
  mime: true,
  bytes: true,
  width: true,
  height: true,
  status: true,
  errorCode: true,
  errorDetail: true,
  displayKey: true,
  thumbKey: true,
  createdAt: true,
} as const satisfies Prisma.AssetSelect;

export type Asset = Prisma.AssetGetPayload<{ select: typeof assetFields }>;
