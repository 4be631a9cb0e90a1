import type { Prisma } from '../generated/client.ts';

const itemFields = {
  id: true,
  listingPhotoId: true,
  outputId: true,
  position: true,
  room: true,
  altEn: true,
  altEs: true,
  photoKey: true,
  photoDisplayKey: true,
  storageKey: true,
  bytes: true,
  checks: true,
  disclosure: {
    select: {
      id: true,
      url: true,
      profile: true,
      pictureDisplayKey: true,
      width: true,
      height: true,
      checks: true,
      withdrawnAt: true,
      takenDownAt: true,
      status: true,
      files: { select: { id: true, name: true, mime: true, bytes: true, storageKey: true } },
    },
  },
} as const satisfies Prisma.ListingDeliveryItemSelect;

export type DeliveryItem = Prisma.ListingDeliveryItemGetPayload<{ select: typeof itemFields }>;

export const deliveryFields = {
  id: true,
  workspaceId: true,
  listingId: true,
  token: true,
  profile: true,
  status: true,
  errorCode: true,
  createdAt: true,
  readyAt: true,
  expiresAt: true,
  revokedAt: true,
  views: true,
  downloads: true,
  listing: { select: { projectId: true, address: true, reference: true, contact: true, endedAt: true } },
  items: { orderBy: { position: 'asc' }, select: itemFields },
} as const satisfies Prisma.ListingDeliverySelect;

export type Delivery = Prisma.ListingDeliveryGetPayload<{ select: typeof deliveryFields }>;
