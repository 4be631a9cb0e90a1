import type { Prisma } from '../generated/client.ts';

export const creativeFields = {
  id: true,
  cellId: true,
  segment: true,
  headline: true,
  image: true,
  template: true,
  format: true,
  words: true,
  storageKey: true,
  sha256: true,
  mime: true,
  bytes: true,
  width: true,
  height: true,
  thumbKey: true,
  errorCode: true,
  errorDetail: true,
  findings: true,
  syntheticPerson: true,
  state: true,
  approvedAt: true,
  recipe: true,
  jobId: true,
  updatedAt: true,
  approvedBy: { select: { name: true, email: true } },
  reviews: {
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      verdict: true,
      note: true,
      sha256: true,
      createdAt: true,
      by: { select: { name: true, email: true } },
    },
  },
} as const satisfies Prisma.CreativeSelect;

export type Creative = Prisma.CreativeGetPayload<{ select: typeof creativeFields }>;
