import type { Raster } from '@escena/core/raster';
import { describe, expect, it } from 'vitest';
import { followShare } from './follow-share.ts';

const side = 200;
const map = (white: (x: number, y: number) => boolean): Raster => ({
  width: side,
  height: side,
  channels: 1,
  data: Uint8Array.from({ length: side ** 2 }, (_, i) => (white(i % side, Math.floor(i / side)) ? 255 : 0)),
});
const grid = (x: number, y: number): boolean => x % 40 === 20 || y % 50 === 25;
const lines = map(grid);

describe('followShare', () => {
  it('is 1 for the same lines, also a pixel beside them, and where there are none to follow', () => {
    expect(followShare(lines, lines)).toBeCloseTo(1);
    expect(
      followShare(
        lines,
        map((x, y) => grid(x + 1, y + 1)),
      ),
    ).toBeCloseTo(1);
    expect(
      followShare(
        map(() => false),
        lines,
      ),
    ).toBe(1);
  });

  it('falls with what is left out', () => {
    const half = map((x, y) => grid(x, y) && y < 100);
    expect(followShare(lines, half)).toBeGreaterThan(0.45);
    expect(followShare(lines, half)).toBeLessThan(0.6);
  });

  it('is near 0 for lines elsewhere, for noise and for a picture of nothing but edges', () => {
    expect(
      followShare(
        lines,
        map((x, y) => grid(x + 9, y + 9)),
      ),
    ).toBeLessThan(0.1);
    expect(
      followShare(
        lines,
        map((x, y) => (x * 7919 + y * 104729) % 5 === 0),
      ),
    ).toBeLessThan(0.1);
    expect(
      followShare(
        lines,
        map(() => true),
      ),
    ).toBe(0);
    expect(
      followShare(
        lines,
        map(() => false),
      ),
    ).toBe(0);
  });
});
