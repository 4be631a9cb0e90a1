import type { BrandKit } from '@escena/db/brand-kits/brand-kit-fields';
import { brandLook } from '@escena/verticals/ads/contract';
import type { z } from 'zod';

/** How a brand looks and speaks. */
export interface BrandKitView extends z.infer<typeof brandLook> {
  readonly id: string;
  readonly name: string;
  readonly tone: string;
  readonly logos: readonly {
    readonly id: string;
    readonly name: string;
    readonly mime: string;
    readonly width: number;
    readonly height: number;
  }[];
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

export function toBrandKitView({ colors, fonts, ...kit }: BrandKit): BrandKitView {
  // What is kept was parsed by the same contract; a part that no longer is falls back to its default.
  const look = brandLook.safeParse({ colors, fonts }).data ?? brandLook.parse({});
  return { ...kit, ...look };
}
