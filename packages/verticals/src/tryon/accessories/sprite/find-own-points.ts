import type { Raster } from '@escena/core/raster';
import type { Bounds } from '@escena/imaging/mask';
import type { Point } from '../../landmarks/face-in-photo.ts';
import type { AccessoryKind } from '../accessory.ts';

/** of a pair of glasses' height: where the hinges are */
const hingeHeight = 0.3;
/** of a hat's height, from its top: where its crown is measured, and where it sits on the head */
const crownHeight = 0.45;
const bandHeight = 0.86;
/** a lowest row wider than the crown by this is a brim */
const brimmed = 1.25;

/**
 * An accessory's points from its outline, as it stands upright before the camera. Left is its wearer's: on the picture's right.
 * @param alpha 1 channel. @param box of it
 */
export function findOwnPoints(kind: AccessoryKind, alpha: Raster, box: Bounds): Record<string, Point> {
  const [wide, tall] = [box.right - box.left, box.bottom - box.top];
  const rowAt = (share: number): number => Math.min(box.bottom - 1, Math.round(box.top + share * tall));
  const span = (y: number): readonly [number, number] => spanOf(alpha, y) ?? [box.left, box.right];
  const middle = (box.left + box.right) / 2;
  switch (kind) {
    case 'glasses': {
      const y = rowAt(hingeHeight);
      const [top, bottom] = columnOf(alpha, Math.round(middle)) ?? [box.top, box.bottom];
      return { left: [box.right, y], right: [box.left, y], bridge: [middle, (top + bottom) / 2] };
    }
    case 'hat': {
      const y = rowAt(bandHeight);
      const crown = span(rowAt(crownHeight));
      const band = span(y);
      const [from, to] = band[1] - band[0] > brimmed * (crown[1] - crown[0]) ? crown : band;
      return { left: [to, y], right: [from, y], top: [(from + to) / 2, box.top] };
    }
    case 'earrings': {
      const [from, to] = span(box.top);
      const [low, high] = span(box.bottom - 1);
      return { hook: [(from + to) / 2, box.top], bottom: [(low + high) / 2, box.bottom] };
    }
    case 'necklace':
      return {
        left: [box.right - 0.02 * wide, topOf(alpha, box.right - Math.ceil(0.04 * wide), box)],
        right: [box.left + 0.02 * wide, topOf(alpha, box.left + Math.ceil(0.04 * wide), box)],
        bottom: [middle, box.bottom],
      };
    case 'watch': {
      const y = rowAt(0.5);
      const [from, to] = span(y);
      return { middle: [(from + to) / 2, y], elbow: [from, y], hand: [to, y] };
    }
    case 'bag':
      return { hold: [middle, box.top], bottom: [middle, box.bottom] };
  }
}

/** First and one past the last covered pixel of a row. */
function spanOf({ width, data }: Raster, y: number): readonly [number, number] | undefined {
  let [from, to] = [-1, -1];
  for (let x = 0; x < width; x++) {
    if ((data[y * width + x] ?? 0) <= 127) continue;
    if (from < 0) from = x;
    to = x + 1;
  }
  return from < 0 ? undefined : [from, to];
}

function columnOf({ width, height, data }: Raster, x: number): readonly [number, number] | undefined {
  let [from, to] = [-1, -1];
  for (let y = 0; y < height; y++) {
    if ((data[y * width + x] ?? 0) <= 127) continue;
    if (from < 0) from = y;
    to = y + 1;
  }
  return from < 0 ? undefined : [from, to];
}

function topOf(alpha: Raster, x: number, box: Bounds): number {
  return columnOf(alpha, Math.min(box.right - 1, Math.max(box.left, x)))?.[0] ?? box.top;
}
