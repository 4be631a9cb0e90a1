import { describe, expect, it } from 'vitest';
import { enclosedShare, toCorner } from './floor-polygon.ts';
import type { Corner } from './staging-draft.ts';

const square: readonly Corner[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

describe('the marked floor', () => {
  it('keeps corners inside the photo', () => {
    expect(toCorner(-0.2, 1.7)).toEqual([0, 1]);
    expect(toCorner(0.123456, 0.5)).toEqual([0.1235, 0.5]);
  });

  it('measures its share of the photo, whichever way round it was drawn', () => {
    expect(enclosedShare(square)).toBe(1);
    expect(enclosedShare(square.toReversed())).toBe(1);
    expect(enclosedShare(square.slice(0, 3))).toBe(0.5);
    expect(enclosedShare([])).toBe(0);
  });
});
