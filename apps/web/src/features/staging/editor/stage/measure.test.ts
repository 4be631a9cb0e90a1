import type { Wall } from '@escena/scene/room';
import { expect, it } from 'vitest';
import { distancesFrom } from './measure.ts';

const far: Wall = { a: [2, -4], b: [-2, -4], confidence: 0.9 };
const sofa = { x: 0, z: -3, rotation: 0, width: 2, depth: 0.9 };

it('measures from each side to the next wall or piece, and nothing where the floor is open', () => {
  const table = { x: 0.2, z: -1.7, rotation: 0, width: 1, depth: 0.6 };
  const found = distancesFrom(sofa, { walls: [far], others: [table] });
  expect(found.map(({ metres }) => metres.toFixed(2))).toEqual(['0.55', '0.55']);
  const [front, back] = found;
  expect(front?.to[1]).toBeCloseTo(-2);
  expect(back?.to[1]).toBeCloseTo(-4);
});

it('measures along the piece’s own sides when it is turned', () => {
  const [only, ...more] = distancesFrom(
    { ...sofa, z: -2.8, rotation: Math.PI / 2 },
    { walls: [far], others: [] },
  );
  expect(only?.metres).toBeCloseTo(0.2);
  expect(more).toEqual([]);
});
