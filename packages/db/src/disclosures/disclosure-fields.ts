import type { Prisma } from '../generated/client.ts';

export const disclosureFields = {
  id: true,
  workspaceId: true,
  outputId: true,
  token: true,
  url: true,
  name: true,
  profile: true,
  edits: true,
  label: true,
  contact: true,
  status: true,
  errorCode: true,
  errorDetail: true,
  photoSha256: true,
  fileSha256: true,
  fingerprint: true,
  checks: true,
  publishedAt: true,
  withdrawnAt: true,
  takenDownAt: true,
  takenDownReason: true,
  views: true,
  createdAt: true,
  createdBy: { select: { id: true, name: true, email: true } },
  files: {
    select: { id: true, name: true, mime: true, bytes: true, storageKey: true },
    // what is uploaded first, the altered picture before the original
    orderBy: { name: 'desc' },
  },
} as const satisfies Prisma.DisclosureSelect;

export type Disclosure = Prisma.DisclosureGetPayload<{ select: typeof disclosureFields }>;
