import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  enlarged,
  isNothing,
  marginsFor,
  noMargins,
  sides,
  snapped,
  withSide,
  zoomedOut,
} from './margins.ts';

const picture = fc.record({
  width: fc.integer({ min: 64, max: 2000 }),
  height: fc.integer({ min: 64, max: 2000 }),
});

describe('the frame beyond a picture', () => {
  it('is drawn out in whole cells, never inwards', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sides), fc.double({ min: -9000, max: 9000 }), (side, pixels) => {
        const margins = withSide(noMargins, side, pixels);
        expect(margins[side] % 8).toBe(0);
        expect(margins[side]).toBeGreaterThanOrEqual(0);
        expect(sides.filter((other) => other !== side).every((other) => margins[other] === 0)).toBe(true);
        const both = withSide(noMargins, side, pixels, true);
        expect(
          enlarged({ width: 0, height: 0 }, both).width + enlarged({ width: 0, height: 0 }, both).height,
        ).toBe(2 * snapped(pixels));
      }),
    );
  });

  it('gives a picture another shape by adding to one pair of sides only', () => {
    fc.assert(
      fc.property(picture, fc.double({ min: 0.5, max: 2, noNaN: true }), (size, aspect) => {
        const margins = marginsFor(size, aspect);
        expect(margins.left === 0 || margins.top === 0).toBe(true);
        const { width, height } = enlarged(size, margins);
        // To the nearest cell on either side.
        expect(Math.abs(width - height * aspect)).toBeLessThanOrEqual(8 * Math.max(1, aspect) + 1e-6);
      }),
    );
  });

  it('zooms out evenly', () => {
    expect(zoomedOut({ width: 800, height: 640 }, 0.25)).toEqual({
      left: 200,
      right: 200,
      top: 160,
      bottom: 160,
    });
    expect(isNothing(zoomedOut({ width: 800, height: 640 }, 0))).toBe(true);
  });
});
