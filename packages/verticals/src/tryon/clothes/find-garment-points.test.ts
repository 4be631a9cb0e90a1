import { createRaster } from '@escena/core/raster';
import { expect, test } from 'vitest';
import {
  type DrawnGarment,
  drawGarment,
  flatGarments,
  type FlatGarmentName,
} from '../testing/flat-garments.ts';
import { type GarmentLandmarks, garmentPoints } from '../landmarks/garment-landmarks.ts';
import { findGarmentPoints } from './find-garment-points.ts';

const names = Object.keys(flatGarments) as FlatGarmentName[];

const collared: readonly FlatGarmentName[] = ['shirt', 'polo', 'coat'];

/** Distances from where the garment was drawn to where it was found, in its breadths. */
function errorsOf(drawn: DrawnGarment, points: GarmentLandmarks): { name: string; error: number }[] {
  return garmentPoints.flatMap((name) => {
    const truth = drawn.points[name];
    if (!truth) return [];
    const found = points[name];
    const { width, height } = drawn.alpha;
    const error = found
      ? Math.hypot((found.x - truth.x) * width, (found.y - truth.y) * height) / drawn.breadth
      : Infinity;
    return [{ name, error }];
  });
}

/** Askew and of any size; mirrored, what is found must be called left for right. */
const layings = [
  { degrees: -20, scale: 0.5 },
  { degrees: 17, mirrored: true },
];

test.each(names)(
  'the points of a flat %s are where it was drawn by, and a collar is told from a neckline cut out',
  (name) => {
    for (const laid of layings) {
      const drawn = drawGarment(name, laid);
      const { points, collar } = findGarmentPoints(drawn.alpha, drawn.kind);
      expect(collar, JSON.stringify(laid)).toBe(collared.includes(name));
      const errors = errorsOf(drawn, points);
      const mean = errors.reduce((sum, { error }) => sum + error, 0) / errors.length;
      expect(mean, JSON.stringify({ laid, errors })).toBeLessThan(0.05);
      for (const { name: point, error } of errors)
        expect(error, `${JSON.stringify(laid)} ${point}`).toBeLessThan(0.125);
    }
  },
);

test('what has no sleeves has its armholes for cuffs, and no elbows', () => {
  const { points } = findGarmentPoints(drawGarment('tank').alpha, 'top');
  expect(points.cuffLeftOuter).toEqual(points.shoulderLeft);
  expect(points.cuffRightInner).toEqual(points.armpitRight);
  expect(points.elbowLeft).toBeUndefined();
});

test('legs tell trousers from a skirt', () => {
  expect(findGarmentPoints(drawGarment('trousers').alpha, 'bottom').points.crotch).toBeDefined();
  expect(findGarmentPoints(drawGarment('skirt').alpha, 'bottom').points.crotch).toBeUndefined();
});

test('a ball is no shirt, and nothing has no points', () => {
  const ball = createRaster(200, 200, 1);
  ball.data.forEach((_, i) => (ball.data[i] = Math.hypot((i % 200) - 100, i / 200 - 100) < 80 ? 255 : 0));
  const shirt = findGarmentPoints(drawGarment('sweater').alpha, 'top');
  expect(findGarmentPoints(ball, 'bottom').confidence).toBeLessThan(shirt.confidence);
  expect(findGarmentPoints(createRaster(40, 40, 1), 'top')).toEqual({
    points: {},
    confidence: 0,
    collar: false,
  });
});
