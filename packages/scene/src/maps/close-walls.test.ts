import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Vec2 } from '../camera.ts';
import type { Wall } from '../room/room.ts';
import { closeWalls } from './close-walls.ts';

const wall = (a: Vec2, b: Vec2): Wall => ({ a, b, confidence: 0.4 });
const corners: readonly Vec2[] = [
  [-2, 3],
  [-2, -5],
  [3, -5],
  [3, 3],
];

/** Metres along (x, z) from the origin to the nearest wall; Infinity past all. */
function reach(walls: readonly Wall[], [dx, dz]: Vec2): number {
  const hits = walls.map(({ a, b }) => {
    const [ex, ez] = [b[0] - a[0], b[1] - a[1]];
    const area = dx * ez - dz * ex;
    const along = (a[0] * ez - a[1] * ex) / area;
    const at = (a[0] * dz - a[1] * dx) / area;
    return along > 0 && at >= -1e-9 && at <= 1 + 1e-9 ? along : Infinity;
  });
  return Math.min(...hits);
}

it('finds a box’s corners from any parts of its walls', () => {
  const part = fc.tuple(
    fc.double({ min: 0, max: 0.45, noNaN: true }),
    fc.double({ min: 0.55, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(
      part,
      part,
      part,
      fc.double({ min: -1.2, max: 1.2, noNaN: true }),
      (left, back, right, angle) => {
        const parts = [left, back, right].map(([from, to], k) => {
          const [p, q] = [corners[k], corners[k + 1]] as [Vec2, Vec2];
          const at = (t: number): Vec2 => [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])];
          return wall(at(to), at(from));
        });
        const ray: Vec2 = [Math.sin(angle), -Math.cos(angle)];
        const box = [0, 1, 2].map((k) => wall(corners[k + 1] as Vec2, corners[k] as Vec2));
        expect(reach(closeWalls(parts), ray)).toBeCloseTo(reach(box, ray), 6);
      },
    ),
  );
});

it('joins walls straight that would not meet between them, and leaves overlaps alone', () => {
  const apart = closeWalls([wall([-1, -3], [-3, -3]), wall([3, -5], [1, -5])]);
  expect(apart).toHaveLength(3);
  expect(apart[1]).toEqual({ a: [1, -5], b: [-1, -3], confidence: 1 });
  const overlapping = closeWalls([wall([1, -3], [-3, -3]), wall([3, -5], [0, -5])]);
  expect(overlapping).toHaveLength(2);
  expect(closeWalls([])).toEqual([]);
});
