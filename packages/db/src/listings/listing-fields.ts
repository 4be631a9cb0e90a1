import type { Prisma } from '../generated/client.ts';

export const listingFields = {
  id: true,
  workspaceId: true,
  projectId: true,
  address: true,
  reference: true,
  profile: true,
  label: true,
  contact: true,
  look: true,
  createdAt: true,
  endedAt: true,
} as const satisfies Prisma.ListingSelect;

export type Listing = Prisma.ListingGetPayload<{ select: typeof listingFields }>;

/** A listing in a list: with its first photo and how many it has. */
export const listingCardFields = {
  ...listingFields,
  photos: { orderBy: { position: 'asc' }, take: 1, select: { assetId: true } },
  _count: { select: { photos: true } },
} as const satisfies Prisma.ListingSelect;

export type ListingCard = Prisma.ListingGetPayload<{ select: typeof listingCardFields }>;
