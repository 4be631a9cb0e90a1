import { expect, it } from 'vitest';
import { project, type Vec3 } from '../camera.ts';
import { findPose } from './find-pose.ts';
import type { Segment } from './line-segments.ts';
import { posePrior } from './manhattan-energy.ts';
import { toCamera, toLine, type Line, type Pose } from './manhattan-pose.ts';
import { turnToWalls } from './turn-to-walls.ts';

const size = { width: 768, height: 512 };
const degree = Math.PI / 180;
const truth: Pose = { logFocal: Math.log(0.8), yaw: 12 * degree, pitch: -9 * degree, roll: 0, cx: 0, cy: 0 };
const camera = toCamera(truth, { ...size, cameraHeight: 1.4 });

function line(from: Vec3, to: Vec3): Line[] {
  const [a, b] = [project(camera, from), project(camera, to)];
  if (!a || !b) return [];
  const segment: Segment = { x1: a.x, y1: a.y, x2: b.x, y2: b.y };
  const inside = [a, b].every(({ x, y }) => x > 0 && y > 0 && x < size.width && y < size.height);
  return inside ? [toLine(segment, size.width, size.height)] : [];
}

/** Sticks of half a metre at 45° to the walls, all over the floor. */
function herringbone(): Line[] {
  const lines: Line[] = [];
  for (let x = -2; x < 2; x += 0.25)
    for (let z = -4; z < -1.5; z += 0.25)
      lines.push(...line([x, 0, z], [x + 0.35, 0, z + 0.35]), ...line([x, 0, z], [x + 0.35, 0, z - 0.35]));
  return lines;
}

const uprights = [-1.5, -0.5, 0.6, 1.4].flatMap((x) => line([x, 0.2, -4], [x, 1.8, -4]));
const walls = [
  ...uprights,
  ...[0.1, 0.9, 1.6, 2].flatMap((y) => line([-1.6, y, -4], [1.2, y, -4])),
  ...[0.1, 0.9, 1.6].flatMap((y) => line([-1.7, y, -3.9], [-1.7, y, -2.6])),
];
const prior = posePrior(size.width, size.height);
const away = (yaw: number): number => {
  const turns = (yaw - truth.yaw) / (90 * degree);
  return 90 * Math.abs(turns - Math.round(turns));
};

it('turns the room to its walls where the floor is laid askew', () => {
  const floor = herringbone();
  expect(floor.length).toBeGreaterThan(100);
  const found = findPose([...walls, ...floor], prior);
  expect(away(found.pose.yaw)).toBeGreaterThan(40);
  const turned = turnToWalls(found, walls, prior);
  expect(away(turned.pose.yaw)).toBeLessThan(2);
  expect(Math.abs(turned.pose.logFocal - truth.logFocal)).toBeLessThan(0.05);
  expect(turned.horizonSigma).toBe(found.horizonSigma);
});

it('leaves alone a room whose floor agrees, and one whose walls show nothing', () => {
  const found = findPose(walls, prior);
  expect(turnToWalls(found, walls, prior)).toBe(found);
  const askew = findPose([...uprights, ...herringbone()], prior);
  expect(turnToWalls(askew, uprights, prior)).toBe(askew);
});

it('leaves alone what a person drew', () => {
  const floor = herringbone();
  const [drawn] = floor;
  if (!drawn) throw new Error('no line');
  const told = { ...prior, hints: { horizon: [], lines: [{ line: drawn, axis: 0 as const }] } };
  const found = findPose([...walls, ...floor], told);
  expect(turnToWalls(found, walls, told)).toBe(found);
});
