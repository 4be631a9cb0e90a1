import type { Prisma } from '../generated/client.ts';

export const brandKitFields = {
  id: true,
  name: true,
  colors: true,
  fonts: true,
  tone: true,
  createdAt: true,
  updatedAt: true,
  logos: {
    orderBy: { position: 'asc' },
    select: { id: true, name: true, mime: true, width: true, height: true },
  },
} as const satisfies Prisma.BrandKitSelect;

export type BrandKit = Prisma.BrandKitGetPayload<{ select: typeof brandKitFields }>;

/** What a kit says, whoever keeps it. */
export interface BrandKitContent {
  readonly name: string;
  readonly colors: Prisma.InputJsonObject;
  readonly fonts: Prisma.InputJsonObject;
  readonly tone: string;
}
