import { describe, expect, it } from 'vitest';
import { drawSegments, rimContrasts, sideContrast } from './segment-rims.ts';
import { box, paintFeatures } from './testing/paint-surface.ts';

const size = { width: 60, height: 40 };
const step = paintFeatures(60, 40, [
  { covers: () => true, color: [0.5, 0.5, 0.5] },
  { covers: box(0, 20, 60, 40), color: [0.2, 0.2, 0.2] },
]);
const joint = paintFeatures(60, 40, [
  { covers: () => true, color: [0.5, 0.5, 0.5] },
  { covers: box(0, 20, 60, 21), color: [0.1, 0.1, 0.1] },
]);

describe('sideContrast', () => {
  const along = { x1: 10, y1: 20, x2: 50, y2: 20 };

  it('is the step between two surfaces, whichever way the line runs', () => {
    const there = sideContrast(along, step);
    expect(there).toBeGreaterThan(0.15);
    expect(sideContrast({ x1: 50, y1: 20, x2: 10, y2: 20 }, step)).toBeCloseTo(there, 2);
  });

  it('is small at a joint, whose sides are alike', () => {
    expect(sideContrast({ x1: 10, y1: 20.5, x2: 50, y2: 20.5 }, joint)).toBeLessThan(0.02);
  });
});

describe('drawSegments', () => {
  it('marks the pixels passed, and none outside the picture', () => {
    const drawn = drawSegments([{ x1: -5, y1: 3.5, x2: 4.5, y2: 3.5 }], size);
    expect([...drawn].flatMap((on, i) => (on ? [i] : []))).toEqual([0, 1, 2, 3, 4].map((x) => 3 * 60 + x));
  });
});

describe('rimContrasts', () => {
  it('follows a line as far as its contrast goes on, no farther than its own length', () => {
    const rims = rimContrasts([{ x1: 25, y1: 20, x2: 35, y2: 20 }], step);
    const on = [...rims.subarray(20 * 60, 21 * 60)].flatMap((c, x) => (c > 0 ? [x] : []));
    expect(on[0]).toBe(15);
    expect(on.at(-1)).toBe(45);
  });

  it('stops where the surfaces beside it stop', () => {
    const corner = paintFeatures(60, 40, [
      { covers: () => true, color: [0.5, 0.5, 0.5] },
      { covers: box(0, 20, 36, 40), color: [0.2, 0.2, 0.2] },
    ]);
    const rims = rimContrasts([{ x1: 8, y1: 20, x2: 35, y2: 20 }], corner);
    const row = rims.subarray(20 * 60, 21 * 60);
    expect(row.findLastIndex((c) => c > 0)).toBeLessThan(42);
  });
});
