import type { Prisma } from '../generated/client.ts';

export const feedFields = {
  id: true,
  workspaceId: true,
  projectId: true,
  createdById: true,
  name: true,
  tool: true,
  template: true,
  status: true,
  pauseCode: true,
  pauseDetail: true,
  turn: true,
  createdAt: true,
  finishedAt: true,
} as const satisfies Prisma.FeedSelect;

export type Feed = Prisma.FeedGetPayload<{ select: typeof feedFields }>;

export const feedRowFields = {
  id: true,
  workspaceId: true,
  feedId: true,
  index: true,
  sku: true,
  title: true,
  source: true,
  overrides: true,
  status: true,
  assetId: true,
  jobId: true,
  errorCode: true,
  errorDetail: true,
} as const satisfies Prisma.FeedRowSelect;

export type FeedRow = Prisma.FeedRowGetPayload<{ select: typeof feedRowFields }>;
