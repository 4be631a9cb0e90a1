import { expect, it } from 'vitest';
import { createGrounds } from './judge/scene.ts';
import { restsOnFloor } from './rests-on-floor.ts';
import { syntheticRoom } from './testing/synthetic-room.ts';

// The floor is seen from 2 m before the camera on; walls at x = ±2 and z = −5.
const grounds = createGrounds(syntheticRoom({ width: 4, depth: 5, yaw: 0, pitch: 0.1, walls: true }));
const rests = (placement: 'floor' | 'rug', x: number, z: number) =>
  restsOnFloor(grounds, { placement }, { own: { x, z, rotation: 0, halfWidth: 1, halfDepth: 0.7 } });

it('holds furniture on floor that is seen free, and rugs', () => {
  expect(rests('floor', 0, -3.5)).toBe(true);
  expect(rests('rug', 0, -3.5)).toBe(true);
});

it('lets a rug run out of the picture below, and nothing else', () => {
  const nearest = [-2.2, -2, -1.8, -1.6].find((z) => !rests('floor', 0, z));
  if (nearest === undefined) throw new Error('all floor is in the picture');
  expect(rests('rug', 0, nearest)).toBe(true);
  expect(rests('rug', 1.6, -3.5)).toBe(false);
  expect(rests('floor', 1.6, -3.5)).toBe(false);
});
