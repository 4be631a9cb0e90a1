import { createRaster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { maskedThing } from './masked-thing.ts';

/** A red ball before a grey wall, its edge a pixel soft; a window in it that half of the wall is seen through. */
const side = 96;
const [red, grey] = [
  [190, 40, 50],
  [150, 160, 165],
] as const;
const photo = createRaster(side, side, 3);
const mask = createRaster(side, side, 1);
for (let i = 0; i < side * side; i++) {
  const away = Math.hypot((i % side) + 0.5 - 48, Math.floor(i / side) + 0.5 - 48);
  const isWindow = away < 6;
  const share = isWindow ? 0.5 : Math.min(1, Math.max(0, 30.5 - away));
  mask.data[i] = Math.round(255 * share);
  for (let k = 0; k < 3; k++) {
    const noise = ((i * 7919 + k) % 5) - 2;
    photo.data[3 * i + k] = Math.round(share * (red[k] ?? 0) + (1 - share) * (grey[k] ?? 0)) + noise;
  }
}
const { alpha, foreground, quality } = maskedThing(photo, mask);

/** The largest difference of any sample from the ball's own colour. */
const offFromRed = (i: number): number =>
  Math.max(...red.map((value, k) => Math.abs((foreground.data[3 * i + k] ?? 0) - value)));

describe('a thing where a mask says it is', () => {
  it('has that mask, and the photo’s own bytes where it is full', () => {
    expect(alpha).toBe(mask);
    const isOther = (value: number, i: number) =>
      mask.data[Math.floor(i / 3)] === 255 && value !== photo.data[i];
    expect(foreground.data.findIndex(isOther)).toBe(-1);
  });

  it('has its own colour at its edge and beyond it, none of the wall’s', () => {
    const offs = [...mask.data].map((share, i) => {
      const away = Math.hypot((i % side) + 0.5 - 48, Math.floor(i / side) + 0.5 - 48);
      return away > 12 && (share === 0 || share > 127) ? offFromRed(i) : 0;
    });
    expect(Math.max(...offs)).toBeLessThan(26);
  });

  it('tells how much of the photo it is, and that nothing was in doubt', () => {
    expect(quality.keptFraction).toBeCloseTo((Math.PI * 30 ** 2) / side ** 2, 1);
    expect(quality.uncertainFraction).toBeLessThan(0.1);
    expect(maskedThing(photo, createRaster(side, side, 1)).quality.keptFraction).toBe(0);
  });
});
