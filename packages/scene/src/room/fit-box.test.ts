import { expect, it } from 'vitest';
import { project, type Vec3 } from '../camera.ts';
import { type AxisSegment, fitBox, isBehind, trustedFeet } from './fit-box.ts';
import type { Axis } from './manhattan-pose.ts';
import { toCamera } from './manhattan-pose.ts';

const camera = toCamera(
  { logFocal: Math.log(0.75), yaw: 0.3, pitch: -0.12, roll: 0, cx: 0, cy: 0 },
  { width: 320, height: 214, cameraHeight: 1 },
);

/** The picture of an edge of the room. */
function edge(axis: Axis, from: Vec3, to: Vec3): AxisSegment[] {
  const steps = 40;
  const at = (k: number): Vec3 =>
    [0, 1, 2].map((c) => (from[c] ?? 0) + (((to[c] ?? 0) - (from[c] ?? 0)) * k) / steps) as unknown as Vec3;
  const seen = Array.from({ length: steps + 1 }, (_, k) => project(camera, at(k))).filter(
    (p) => p && p.x >= 0 && p.y >= 0 && p.x < camera.width && p.y < camera.height,
  );
  const [p, q] = [seen[0], seen.at(-1)];
  return p && q && p !== q ? [{ axis, segment: { x1: p.x, y1: p.y, x2: q.x, y2: q.y } }] : [];
}

const back = -3;
const left = -1.4;
const skirting = 0.07;
/** A room's corner: two feet, two skirtings, the corner itself, a door and the planks of the floor. */
const room = [
  ...edge(0, [left, 0, back], [3, 0, back]),
  ...edge(0, [left, skirting, back], [3, skirting, back]),
  ...edge(2, [left, 0, back], [left, 0, -0.2]),
  ...edge(2, [left, skirting, back], [left, skirting, -0.2]),
  ...edge(1, [left, 0, back], [left, 1.9, back]),
  ...edge(1, [0.4, 0, back], [0.4, 1.5, back]),
  ...edge(1, [1.1, 0, back], [1.1, 1.5, back]),
  ...[-1, -0.6, -0.2, 0.2, 0.6, 1].flatMap((x) => edge(2, [x, 0, back], [x, 0, -0.5])),
];

it('finds where walls meet the floor, below their skirting boards', () => {
  const feet = trustedFeet(fitBox(room, camera));
  expect(feet.map(({ side }) => side).toSorted()).toEqual(['back', 'left']);
  for (const { side, distance } of feet)
    expect(Math.abs(distance / (side === 'back' ? -back : -left) - 1)).toBeLessThan(0.03);
  expect(isBehind(feet, [0, back - 0.3])).toBe(true);
  expect(isBehind(feet, [left - 0.2, -1])).toBe(true);
  expect(isBehind(feet, [0, -2])).toBe(false);
});

it('takes neither planks nor the joints of tiles for walls', () => {
  const joints = [-1, -1.5, -2, -2.5].flatMap((z) => edge(0, [left, 0, z], [2, 0, z]));
  const feet = trustedFeet(fitBox([...room, ...joints], camera));
  expect(feet.find(({ side }) => side === 'back')?.distance).toBeGreaterThan(2.8);
  expect(feet.some(({ side }) => side === 'right')).toBe(false);
});

it('trusts no foot where none is seen', () => {
  expect(trustedFeet(fitBox([], camera))).toEqual([]);
  const uprights = edge(1, [0.4, 0, back], [0.4, 1.5, back]);
  expect(trustedFeet(fitBox(uprights, camera))).toEqual([]);
});
