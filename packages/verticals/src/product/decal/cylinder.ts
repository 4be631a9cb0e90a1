/**
 * A round wall (mug, bottle, can) from its corners and the middles of its bulging edges. Each edge is part of an
 * ellipse, met at equal angles; a ruling between the edges is a straight line, divided evenly, which is exact for a long
 * lens, and right for cups that taper.
 */
import { AppError } from '@escena/core/app-error';
import type { MappedSurface, Point } from './surface-map.ts';

export interface CylinderHandles {
  /** upper left, upper right, lower right, lower left; pixels */
  readonly corners: readonly Point[];
  /** the middles of the upper and of the lower edge */
  readonly top: Point;
  readonly bottom: Point;
  /** between left and right */
  readonly degrees: number;
}

/** @throws AppError decal.surface_invalid when a corner is missing */
export function createCylinder({ corners, top, bottom, degrees }: CylinderHandles): MappedSurface {
  const [a, b, c, d] = corners;
  if (!a || !b || !c || !d) throw new AppError('decal.surface_invalid');
  const half = (degrees * Math.PI) / 360;
  const upper = rim(a, b, top, half);
  const lower = rim(d, c, bottom, half);
  const radius = (upper.radius + lower.radius) / 2;
  return {
    map: (u, v) => {
      const angle = (2 * Math.min(1, Math.max(0, u)) - 1) * half;
      const [x0, y0] = upper.at(angle);
      const [x1, y1] = lower.at(angle);
      return [x0 + (x1 - x0) * v, y0 + (y1 - y0) * v];
    },
    aspect: Math.hypot(bottom[0] - top[0], bottom[1] - top[1]) / (radius * 2 * half),
  };
}

/** centre + across · sin(angle) + towards · cos(angle), from its ends at ±half and its middle at 0. */
function rim(left: Point, right: Point, middle: Point, half: number) {
  const [sin, cos] = [Math.sin(half), Math.cos(half)];
  const across = [0, 1].map((k) => ((right[k] ?? 0) - (left[k] ?? 0)) / (2 * sin));
  const towards = [0, 1].map((k) => ((middle[k] ?? 0) - ((left[k] ?? 0) + (right[k] ?? 0)) / 2) / (1 - cos));
  const [ax = 0, ay = 0] = across;
  const [tx = 0, ty = 0] = towards;
  return {
    radius: Math.hypot(ax, ay),
    at: (angle: number): Point => {
      const [s, t] = [Math.sin(angle), Math.cos(angle) - 1];
      return [middle[0] + ax * s + tx * t, middle[1] + ay * s + ty * t];
    },
  };
}
