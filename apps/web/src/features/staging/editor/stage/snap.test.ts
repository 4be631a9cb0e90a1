import type { Wall } from '@escena/scene/room';
import { describe, expect, it } from 'vitest';
import { type Footing, reach, wallLine } from './footing.ts';
import { snapMove, snapTurn } from './snap.ts';

/** A room from x = −2 … 2 whose far wall is at z = −4. */
const far: Wall = { a: [2, -4], b: [-2, -4], confidence: 0.9 };
const left: Wall = { a: [-2, -4], b: [-2, 0], confidence: 0.9 };
const sofa: Footing = { x: 0, z: -3.4, rotation: 0, width: 2.1, depth: 0.9 };
const alone = { walls: [far, left], others: [] };

it('knows which side of a wall the room is on', () => {
  expect(wallLine(far).normal.map((value) => value + 0)).toEqual([0, 1]);
  expect(wallLine(left).normal.map((value) => value + 0)).toEqual([1, 0]);
});

describe('snapMove', () => {
  it('puts a back that is nearly there against the wall, and turns it to face the room', () => {
    const { z, rotation } = snapMove({ ...sofa, z: -3.48, rotation: 0.3 }, alone);
    expect(rotation).toBeCloseTo(0);
    expect(z - 0.45).toBeCloseTo(-4 + 0.015);
  });

  it('keeps a piece out of the wall, and takes a corner both ways', () => {
    const { x, z } = snapMove({ ...sofa, x: -0.85, z: -3.6 }, alone);
    expect(z - 0.45).toBeCloseTo(-3.985);
    expect(x - 1.05).toBeCloseTo(-1.985);
  });

  it('leaves alone what is not near anything, and what faces the wall stays turned as it is', () => {
    const free = { ...sofa, z: -2.5, rotation: 0.2 };
    expect(snapMove(free, alone)).toMatchObject({ x: 0, z: -2.5, rotation: 0.2 });
    const facing = snapMove({ ...sofa, z: -3.5, rotation: Math.PI }, alone);
    expect(facing.rotation).toBe(Math.PI);
  });

  it('does not see a wall beyond its end', () => {
    const beyond = { ...sofa, x: 5 };
    expect(snapMove(beyond, alone)).toMatchObject({ x: 5, z: -3.4 });
  });

  it('centres a table on the sofa and says along which line', () => {
    const table: Footing = { x: 0.05, z: -2.2, rotation: 0, width: 1.1, depth: 0.6 };
    const snapped = snapMove(table, { walls: [], others: [sofa] });
    expect(snapped.x).toBeCloseTo(0);
    expect(snapped.z).toBe(-2.2);
    expect(snapped.guides).toHaveLength(1);
    for (const guide of snapped.guides) {
      expect(guide.from[0]).toBeCloseTo(0);
      expect(guide.to[0]).toBeCloseTo(0);
      expect(Math.abs(guide.to[1] - guide.from[1])).toBeGreaterThan(1.9);
    }
  });

  it('sets pieces side by side and flush, a quarter turned too', () => {
    const stand: Footing = { x: 1.36, z: -3.62, rotation: 0, width: 0.5, depth: 0.4 };
    const snapped = snapMove(stand, { walls: [], others: [sofa] });
    expect(snapped.x - reach(stand, [1, 0])).toBeCloseTo(1.05 + 0.02);
    expect(snapped.z - 0.2).toBeCloseTo(sofa.z - 0.45);
    const turned: Footing = { ...stand, rotation: Math.PI / 2 };
    const quarter = snapMove({ ...turned, x: 1.3 }, { walls: [], others: [sofa] });
    expect(quarter.x - 0.2).toBeCloseTo(1.05 + 0.02);
  });

  it('ignores neighbours that stand askew', () => {
    const askew = { ...sofa, rotation: 0.5 };
    const table: Footing = { x: 0.05, z: -2.2, rotation: 0, width: 1.1, depth: 0.6 };
    expect(snapMove(table, { walls: [], others: [askew] })).toMatchObject({ x: 0.05, guides: [] });
  });
});

describe('snapTurn', () => {
  it.each([
    [0.1, 0],
    [0.3, Math.PI / 12],
    [1.5, Math.PI / 2],
    [-1.5, -Math.PI / 2],
    [3.2, Math.PI],
  ])('%s becomes %s', (rotation, expected) => {
    expect(Math.cos(snapTurn(rotation) - expected)).toBeCloseTo(1);
  });
});
