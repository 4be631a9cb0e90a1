import { expect, test } from 'vitest';
import { traceGlass } from './trace-glass.ts';
import type { TurnedBody } from './turned-body.ts';
import { turnBody } from './turned-body.ts';

/** A ball of glass, exactly. */
const ball: TurnedBody = {
  middle: 0,
  reach: 2.5,
  distance: (radius, height) => Math.hypot(radius, height) - 2,
};

function leavings(x: number, y: number): { dx: number; dy: number; dz: number; share: number }[] {
  const out: { dx: number; dy: number; dz: number; share: number }[] = [];
  traceGlass(ball, { x, y, z: 20, dx: 0, dy: 0, dz: -1 }, (_x, _y, _z, dx, dy, dz, r, g, b) =>
    out.push({ dx, dy, dz, share: (r + g + b) / 3 }),
  );
  return out;
}

test('a ray beside the glass goes straight on, whole', () => {
  expect(leavings(2.4, 0)).toEqual([{ dx: 0, dy: 0, dz: -1, share: 1 }]);
});

test('through the middle: straight on but for both faces’ 4.3 % and what the glass takes', () => {
  const [most] = leavings(0, 0).sort((a, b) => b.share - a.share);
  const face = ((1.52 - 1) / (1.52 + 1)) ** 2;
  const taken = (Math.exp(-4 * 0.012) + Math.exp(-4 * 0.004) + Math.exp(-4 * 0.009)) / 3;
  expect(most?.dz).toBeCloseTo(-1, 6);
  expect(most?.share).toBeCloseTo((1 - face) ** 2 * taken, 3);
});

test('off the middle it is bent twice, as Snell’s law says', () => {
  const [most] = leavings(1, 0).sort((a, b) => b.share - a.share);
  const before = Math.asin(1 / 2);
  const within = Math.asin(1 / 2 / 1.52);
  expect(Math.atan2(most?.dx ?? 0, -(most?.dz ?? 0))).toBeCloseTo(-2 * (before - within), 2);
});

test('no light is made: what leaves is at most what came', () => {
  for (const x of [0, 0.5, 1, 1.5, 1.9, 1.99]) {
    const total = leavings(x, 0.3).reduce((sum, { share }) => sum + share, 0);
    expect(total).toBeLessThanOrEqual(1 + 1e-9);
    expect(total).toBeGreaterThan(0.9);
  }
});

test('a turned body’s walls are where its outline is', () => {
  const cup = turnBody([
    [0, 0],
    [3, 0],
    [3, 0.01],
    [3, 5],
    [3, 9.99],
    [3, 10],
    [0, 10],
  ]);
  expect(cup.distance(2, 5)).toBeCloseTo(-1, 1);
  expect(cup.distance(3.4, 5)).toBeCloseTo(0.4, 1);
  expect(cup.distance(0, 5)).toBeCloseTo(-3, 1);
  expect(cup.middle).toBeCloseTo(5, 1);
});
