import type { Prisma } from '../generated/client.ts';

export const widgetFields = {
  id: true,
  workspaceId: true,
  projectId: true,
  name: true,
  token: true,
  setup: true,
  origins: true,
  dailyLimit: true,
  publishedAt: true,
  createdAt: true,
} as const satisfies Prisma.TryonWidgetSelect;

export type TryonWidget = Prisma.TryonWidgetGetPayload<{ select: typeof widgetFields }>;
