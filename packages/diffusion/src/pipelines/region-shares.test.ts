import fc from 'fast-check';
import { expect, it } from 'vitest';
import { regionShares } from './region-shares.ts';

const grid = { height: 4, width: 8 };
type Box = [number, number, number, number];
const region = (box: Box, weight = 1) => ({ box, weight });
const rowOf = (share: Float32Array | undefined, y: number) => [...(share ?? [])].slice(y * 8, y * 8 + 8);

it('gives a box its cells, and the rest to the whole picture’s prompt', () => {
  const [box, rest] = regionShares([region([0.25, 0.5, 0.75, 1])], grid, 0);
  expect(rowOf(box, 1)).toEqual(Array(8).fill(0));
  expect(rowOf(box, 3)).toEqual([0, 0, 1, 1, 1, 1, 0, 0]);
  expect(rowOf(rest, 3)).toEqual([1, 1, 0, 0, 0, 0, 1, 1]);
});

it('shares overlaps by weight', () => {
  const [one, other, rest] = regionShares([region([0, 0, 0.5, 1], 3), region([0.25, 0, 1, 1])], grid, 0);
  expect(rowOf(one, 0)).toEqual([1, 1, 0.75, 0.75, 0, 0, 0, 0]);
  expect(rowOf(other, 0)).toEqual([0, 0, 0.25, 0.25, 1, 1, 1, 1]);
  expect(rest?.every((value) => value === 0)).toBe(true);
});

it('fades inside a box’s edges, but not at the picture’s', () => {
  const [box] = regionShares([region([0, 0, 0.75, 1])], grid, 0.5);
  expect(rowOf(box, 2)).toEqual([1, 1, 1, 1, 0.75, 0.25, 0, 0]);
});

it('always shares out the whole of every cell', () => {
  const edge = fc.double({ min: 0, max: 0.5, noNaN: true });
  const far = fc.double({ min: 0.7, max: 1, noNaN: true });
  const box = fc.tuple(edge, edge, far, far);
  const weight = fc.double({ min: 0.1, max: 10, noNaN: true });
  const regions = fc.array(fc.record({ box, weight }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(regions, fc.double({ min: 0, max: 1, noNaN: true }), (given, feather) => {
      const shares = regionShares(given, grid, feather);
      for (let cell = 0; cell < 32; cell++) {
        const parts = shares.map((share) => share[cell] as number);
        expect(parts.every((part) => part >= 0)).toBe(true);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 5);
      }
    }),
  );
});

it('refuses a box that no cell lies in', () => {
  expect(() => regionShares([region([0.1, 0.1, 0.15, 0.9])], grid, 0)).toThrowError(
    expect.objectContaining({ code: 'input.invalid', input: 'extra.regions.0.box' }),
  );
});
