import { AppError } from '@escena/core/app-error';
import type { MappedSurface, Point } from './surface-map.ts';

/**
 * A flat rectangle in perspective: the homography that takes the unit square to four corners (Heckbert, Fundamentals of
 * Texture Mapping, 1989, §2.2.3).
 * @param corners upper left, upper right, lower right, lower left; pixels
 * @throws AppError decal.surface_invalid when they are no convex quadrangle
 */
export function createPlane(corners: readonly Point[]): MappedSurface {
  const [a, b, c, d] = corners;
  if (!a || !b || !c || !d) throw new AppError('decal.surface_invalid');
  const [x1, y1] = minus(b, c);
  const [x2, y2] = minus(d, c);
  const [x3, y3] = [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]];
  const det = x1 * y2 - x2 * y1;
  const g = (x3 * y2 - x2 * y3) / det;
  const h = (x1 * y3 - x3 * y1) / det;
  // The denominator at the corners: where one is not positive, the horizon runs through the rectangle.
  if (!(Math.min(1 + g, 1 + h, 1 + g + h) > 0)) throw new AppError('decal.surface_invalid');
  const [xu, yu] = [b[0] - a[0] + g * b[0], b[1] - a[1] + g * b[1]];
  const [xv, yv] = [d[0] - a[0] + h * d[0], d[1] - a[1] + h * d[1]];
  const wide = Math.hypot(...minus(a, b)) + Math.hypot(...minus(d, c));
  const high = Math.hypot(...minus(a, d)) + Math.hypot(...minus(b, c));
  return {
    map: (u, v) => {
      const w = 1 + g * u + h * v;
      return [(a[0] + xu * u + xv * v) / w, (a[1] + yu * u + yv * v) / w];
    },
    aspect: high / wide,
  };
}

function minus(p: Point, q: Point): [number, number] {
  return [p[0] - q[0], p[1] - q[1]];
}
