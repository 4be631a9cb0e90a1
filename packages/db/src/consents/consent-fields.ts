import type { Prisma } from '../generated/client.ts';

export const consentFields = {
  id: true,
  assetId: true,
  basis: true,
  purpose: true,
  textVersion: true,
  givenAt: true,
} as const satisfies Prisma.ConsentSelect;

export type Consent = Prisma.ConsentGetPayload<{ select: typeof consentFields }>;
