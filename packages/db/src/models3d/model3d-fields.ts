import type { Prisma } from '../generated/client.ts';

export const model3dFields = {
  id: true,
  workspaceId: true,
  name: true,
  storageKey: true,
  mime: true,
  status: true,
  errorCode: true,
  revision: true,
  units: true,
  widthCm: true,
  turn: true,
  placement: true,
  extentJson: true,
  scale: true,
  triangles: true,
  warnings: true,
  thumbKey: true,
  createdAt: true,
} as const satisfies Prisma.Model3dSelect;

export type Model3d = Prisma.Model3dGetPayload<{ select: typeof model3dFields }>;
