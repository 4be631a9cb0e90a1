import type { Raster } from '@escena/core/raster';
import { luminance, type Triple } from '@escena/imaging/color';
import { levelOfLinear, linearOfByte } from '@escena/imaging/transfer';
import type { Sky } from './skies.ts';

interface LightChange {
  /** what the channels are multiplied by */
  readonly gains: Triple;
  /** colours' strength that is left: at dusk eyes see less of them */
  readonly colour: number;
  /** power that brightness is raised to, so that what was sunlit is no longer */
  readonly evening: number;
}

/** Skies under which everything looks otherwise; under the rest the photo's own light stays, to the byte. */
const changes: Partial<Record<Sky, LightChange>> = {
  sunset: { gains: [0.86, 0.7, 0.56], colour: 1, evening: 1 },
  dusk: { gains: [0.2, 0.25, 0.37], colour: 0.75, evening: 0.86 },
};

export function turnsLight(sky: Sky): boolean {
  return changes[sky] !== undefined;
}

/** A photo's pixels in the light of a sky, in place. @param data of `channels` a pixel, 3 or more */
export function turnLight(image: Raster, sky: Sky): void {
  const change = changes[sky];
  if (!change) return;
  const { data, channels } = image;
  for (let i = 0; i < data.length; i += channels) {
    const own = [0, 1, 2].map((k) => linearOfByte[data[i + k] ?? 0] ?? 0) as [number, number, number];
    const y = luminance(...own);
    const level = y > 0 ? y ** (change.evening - 1) : 1;
    for (let k = 0; k < 3; k++) {
      const muted = y + change.colour * ((own[k] ?? 0) - y);
      data[i + k] = (levelOfLinear((change.gains[k] ?? 1) * Math.min(2.2, level) * muted) + 0.5) | 0;
    }
  }
}
