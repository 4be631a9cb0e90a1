import type { Prisma } from '../generated/client.ts';

export const outputFields = {
  id: true,
  jobId: true,
  index: true,
  imageKey: true,
  jpegKey: true,
  maskKey: true,
  displayKey: true,
  thumbKey: true,
  reportJson: true,
  width: true,
  height: true,
  createdAt: true,
  files: {
    select: { id: true, name: true, mime: true, bytes: true, storageKey: true },
    orderBy: { id: 'asc' },
  },
} as const satisfies Prisma.OutputSelect;

export type Output = Prisma.OutputGetPayload<{ select: typeof outputFields }>;
