import { createRaster, type Raster } from '@escena/core/raster';
import type { GarmentKind } from '../landmarks/garment-landmarks.ts';
import { type BodyFrame, sides } from './body-frame.ts';
import type { Points } from './garment-outline.ts';
import type { SeenPerson } from './see-person.ts';
import { dot, minus, mix, type Spot } from './spot.ts';

/** A dress is what has at least this share of itself where neither a top nor trousers are. */
const dressShare = 0.1;

interface UncoveredOptions {
  /** 1 channel: of the garment */
  readonly cover: Raster;
  /** 1 channel: what was put on before, which nothing is seen beneath */
  readonly before: Raster;
  /** where the garment lies on the person */
  readonly points: Points;
}

/**
 * Where the clothes that go were, and nothing covers what was beneath them: 255, elsewhere 0. A dress goes on below a top and
 * above trousers: nobody can know what would be beneath it there.
 */
export function uncovered(
  kind: GarmentKind,
  { wornAlpha, frame, inFront }: Pick<SeenPerson, 'wornAlpha' | 'frame' | 'inFront'>,
  { cover, before, points }: UncoveredOptions,
): Raster {
  const { width, height, data } = wornAlpha;
  const hole = createRaster(width, height, 1);
  const goesOn = dressBeyond(kind, wornAlpha, { frame, points });
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const isOpen =
        (data[i] ?? 0) > 0 &&
        (cover.data[i] ?? 0) < 255 &&
        (inFront?.alpha.data[i] ?? 0) < 255 &&
        !before.data[i];
      hole.data[i] = isOpen && !goesOn?.([x + 0.5, y + 0.5]) ? 255 : 0;
    }
  return hole;
}

/** The part of a worn dress that stays; undefined: no dress is worn, or another takes its place. */
function dressBeyond(
  kind: GarmentKind,
  worn: Raster,
  { frame, points }: { readonly frame: BodyFrame; readonly points: Points },
): ((spot: Spot) => boolean) | undefined {
  const level = (spot: Spot): number => dot(minus(spot, frame.neck), frame.down);
  const levelOf = (...spots: readonly (Spot | undefined)[]): number | undefined => {
    const known = spots.flatMap((spot) => (spot ? [level(spot)] : []));
    return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : undefined;
  };
  switch (kind) {
    case 'dress':
      return undefined;
    case 'bottom': {
      const waist = levelOf(points.waistLeft, points.waistRight);
      const chest = level(mix(frame.neck, frame.pelvis, 0.5));
      const isDress = shareOf(worn, (spot) => level(spot) < chest) > dressShare;
      return isDress && waist !== undefined ? (spot) => level(spot) < waist : undefined;
    }
    case 'top':
    case 'outerwear': {
      const hem = levelOf(points.hemLeft, points.hemRight);
      const thigh = levelOf(...sides.map((side) => mix(frame.legs[side].hip, frame.legs[side].knee, 0.4)));
      const isDress = thigh !== undefined && shareOf(worn, (spot) => level(spot) > thigh) > dressShare;
      return isDress && hem !== undefined ? (spot) => level(spot) > hem : undefined;
    }
  }
}

/** Of a mask's area, the share that lies where `is` says. */
function shareOf({ width, data }: Raster, is: (spot: Spot) => boolean): number {
  let [area, part] = [0, 0];
  for (let i = 0; i < data.length; i++) {
    const value = data[i] ?? 0;
    if (value === 0) continue;
    area += value;
    if (is([(i % width) + 0.5, Math.floor(i / width) + 0.5])) part += value;
  }
  return area > 0 ? part / area : 0;
}
