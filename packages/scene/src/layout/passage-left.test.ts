import { expect, it } from 'vitest';
import { createGrounds } from './judge/scene.ts';
import { passageLeft } from './passage-left.ts';
import { syntheticRoom } from './testing/synthetic-room.ts';

const size = { width: 0.6, depth: 0.6, height: 1 };
const corridor = createGrounds(syntheticRoom({ width: 1.6, depth: 7, yaw: 0, pitch: 0.15, walls: true }));
const hall = createGrounds(syntheticRoom({ width: 6, depth: 7, yaw: 0, pitch: 0.15, walls: true }));

it('measures what is left beside a piece in a passage, on its wider side', () => {
  expect(passageLeft(corridor, { x: 0, z: -4, rotation: 0, size })).toBeCloseTo(0.5, 1);
  expect(passageLeft(corridor, { x: 0.1, z: -4, rotation: 0, size })).toBeCloseTo(0.6, 1);
});

it('minds nothing where a person can pass, or where there is no passage', () => {
  expect(passageLeft(corridor, { x: 0.45, z: -4, rotation: 0, size })).toBe(Infinity);
  expect(passageLeft(hall, { x: 0, z: -4, rotation: 0, size })).toBe(Infinity);
  // At the end of the corridor nobody has to get past.
  expect(passageLeft(corridor, { x: 0, z: -6.65, rotation: 0, size })).toBe(Infinity);
});
