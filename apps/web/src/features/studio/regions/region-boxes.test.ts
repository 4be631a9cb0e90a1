import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, boxBetween, moved, nextBox, resized } from './region-boxes.ts';

const share = fc.double({ min: -1, max: 2, noNaN: true });
const corner = fc.tuple(share, share);
const isBox = ([left, top, right, bottom]: Box) =>
  left >= 0 && top >= 0 && right <= 1 && bottom <= 1 && left < right && top < bottom;

describe('boxes of a picture', () => {
  it('stay on the picture however they are drawn, moved and resized', () => {
    fc.assert(
      fc.property(corner, corner, corner, (a, b, by) => {
        const box = boxBetween(a, b);
        if (!box) return;
        expect(boxBetween(b, a)).toEqual(box);
        expect(isBox(box)).toBe(true);
        const there = moved(box, ...by);
        expect(isBox(there)).toBe(true);
        expect(there[2] - there[0]).toBeCloseTo(box[2] - box[0], 3);
        expect(isBox(resized(box, ...by))).toBe(true);
      }),
    );
  });

  it('are none where hardly anything was drawn', () => {
    expect(boxBetween([0.5, 0.5], [0.51, 0.9])).toBeUndefined();
    expect(isBox(nextBox(7))).toBe(true);
  });
});
