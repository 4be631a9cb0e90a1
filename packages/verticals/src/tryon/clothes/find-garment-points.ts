/** A garment's own points from its outline alone, for browsers and workers alike. */
import type { Raster } from '@escena/core/raster';
import type { GarmentKind, GarmentLandmarks, GarmentPoint } from '../landmarks/garment-landmarks.ts';
import { findCollar } from './shape/find-collar.ts';
import { fitShape } from './shape/fit-shape.ts';
import { skirtShape, trousersShape } from './shape/bottom-shape.ts';
import type { GarmentShape } from './shape/garment-shape.ts';
import { seeSilhouette } from './shape/silhouette.ts';
import { snapPoint } from './shape/snap-point.ts';
import type { TopKind } from './shape/top-body.ts';
import { topShape } from './shape/top-shape.ts';
import type { Spot } from './spot.ts';

export interface FoundGarmentPoints {
  readonly points: GarmentLandmarks;
  /** how well a garment of this kind explains the outline, 0…1; below 0.9, look at them */
  readonly confidence: number;
  /** whether a collar stands on the neckline: its upper corners are the neck's points then, and it opens in a point */
  readonly collar: boolean;
}

const kinds: Record<'top' | 'outerwear' | 'dress', TopKind> = {
  top: {
    length: { mean: 1.4, spread: 0.25 },
    waist: { mean: 0.97, spread: 0.08 },
    hem: { mean: 1, spread: 0.1 },
  },
  outerwear: {
    length: { mean: 1.5, spread: 0.4 },
    waist: { mean: 1, spread: 0.1 },
    hem: { mean: 1.1, spread: 0.2 },
  },
  dress: {
    length: { mean: 2.4, spread: 0.6 },
    waist: { mean: 0.88, spread: 0.12 },
    hem: { mean: 1.4, spread: 0.4 },
  },
};

const shapes: Record<GarmentKind, readonly GarmentShape[]> = {
  top: bothWays(kinds.top),
  outerwear: bothWays(kinds.outerwear),
  dress: bothWays(kinds.dress),
  bottom: [trousersShape, skirtShape],
};

/** @param alpha 1 channel, the garment cut out: flat or hanging, up to 20° askew, its front to the viewer */
export function findGarmentPoints(alpha: Raster, kind: GarmentKind): FoundGarmentPoints {
  const silhouette = seeSilhouette(alpha);
  if (!silhouette) return { points: {}, confidence: 0, collar: false };
  const { shape, fit } = shapes[kind]
    .map((one) => ({ shape: one, fit: fitShape(one, silhouette) }))
    .reduce((a, b) => (b.fit.cost < a.fit.cost ? b : a));
  const fitted = shape.points(fit.numbers);
  const spots = fitted.map(({ spot }) => spot);
  const snapped: Partial<Record<GarmentPoint, Spot>> = {};
  for (const point of fitted) snapped[point.name] = snapPoint(point, spots, silhouette);
  const collar = findCollar(kind, snapped, silhouette);
  const points: GarmentLandmarks = {};
  for (const [name, spot] of Object.entries({ ...snapped, ...collar }))
    points[name as GarmentPoint] = silhouette.toPosition(spot);
  if (kind !== 'bottom') armholesAsCuffs(points);
  return { points, confidence: fit.share, collar: collar !== undefined };
}

function armholesAsCuffs(points: GarmentLandmarks): void {
  points.cuffLeftOuter ??= points.shoulderLeft;
  points.cuffLeftInner ??= points.armpitLeft;
  points.cuffRightOuter ??= points.shoulderRight;
  points.cuffRightInner ??= points.armpitRight;
}

function bothWays(kind: TopKind): readonly GarmentShape[] {
  return [topShape(kind, true), topShape(kind, false)];
}
