import type { Prisma } from '../generated/client.ts';

export const projectFields = {
  id: true,
  name: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
} as const satisfies Prisma.ProjectSelect;

export type Project = Prisma.ProjectGetPayload<{ select: typeof projectFields }>;
