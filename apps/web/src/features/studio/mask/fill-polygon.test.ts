import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from './capsule-span.ts';
import { fillPolygon, rectangleBetween } from './fill-polygon.ts';
import { emptyMask, samplesOf } from './mask.ts';
import { MaskEdit } from './mask-edit.ts';

const size = { width: 280, height: 60 };
const coordinate = fc.integer({ min: -80, max: 1200 }).map((n) => n / 4 + 0.1);
const corner = fc.record({ x: coordinate, y: fc.integer({ min: -40, max: 300 }).map((n) => n / 4 + 0.1) });
const outline = fc.array(corner, { minLength: 3, maxLength: 9 });

function filled(corners: readonly Point[]): Buffer {
  const edit = new MaskEdit(emptyMask(size));
  fillPolygon(edit, corners, false);
  return Buffer.from(samplesOf(edit.mask));
}

/** Whether a ray to the left crosses the outline an odd number of times; undefined: the point is as good as on it. */
function isInside(corners: readonly Point[], { x, y }: Point): boolean | undefined {
  let inside = false;
  let near = false;
  corners.forEach((to, k) => {
    const from = corners.at(k - 1) ?? to;
    if (from.y <= y === to.y <= y) return;
    const crossing = from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
    if (crossing < x) inside = !inside;
    if (Math.abs(crossing - x) < 1e-6) near = true;
  });
  return near ? undefined : inside;
}

describe('a lasso', () => {
  it('takes the pixels whose middles are inside by the even-odd rule', () => {
    fc.assert(
      fc.property(outline, (corners) => {
        const samples = filled(corners);
        for (let y = 0; y < size.height; y += 2)
          for (let x = 0; x < size.width; x += 3) {
            const inside = isInside(corners, { x: x + 0.5, y: y + 0.5 });
            if (inside !== undefined && inside !== (samples[y * size.width + x] === 255))
              throw new Error(`(${x}, ${y})`);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same whichever way round and from whichever corner it is drawn', () => {
    fc.assert(
      fc.property(outline, (corners) => {
        const samples = filled(corners);
        expect(samples.equals(filled([...corners.slice(1), ...corners.slice(0, 1)]))).toBe(true);
        expect(samples.equals(filled(corners.toReversed()))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a rectangle', () => {
  it('is whole pixels, and erasing it leaves nothing of it', () => {
    const edit = new MaskEdit(emptyMask(size));
    const corners = rectangleBetween({ x: 270.2, y: 40.7 }, { x: 250.6, y: 10.4 });
    fillPolygon(edit, corners, false);
    const sum = samplesOf(edit.mask).reduce((total, sample) => total + sample, 0);
    expect(sum).toBe(255 * 21 * 31);
    fillPolygon(edit, corners, true);
    expect(edit.finish().tiles.size).toBe(0);
  });
});
