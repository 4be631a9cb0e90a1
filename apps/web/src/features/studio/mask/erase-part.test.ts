import fc from 'fast-check';
import { expect, it } from 'vitest';
import { erasePart } from './erase-part.ts';
import { maskOfSamples, samplesOf } from './mask.ts';
import { MaskEdit } from './mask-edit.ts';

const [width, height] = [300, 270];

/** What is marked and joined to a pixel, pixel by pixel. */
function joined(samples: Uint8Array, start: number): Set<number> {
  const found = new Set(samples[start] ? [start] : []);
  for (const i of found)
    for (const n of [
      i - width,
      i + width,
      ...(i % width ? [i - 1] : []),
      ...((i + 1) % width ? [i + 1] : []),
    ])
      if (samples[n]) found.add(n);
  return found;
}

it('takes one part and leaves the others, across tiles', () => {
  const box = fc.tuple(
    fc.nat(width - 1),
    fc.nat(height - 1),
    fc.integer({ min: 1, max: 90 }),
    fc.integer({ min: 1, max: 90 }),
  );
  fc.assert(
    fc.property(
      fc.array(box, { minLength: 1, maxLength: 12 }),
      fc.nat(width - 1),
      fc.nat(height - 1),
      (boxes, px, py) => {
        const samples = new Uint8Array(width * height);
        boxes.forEach(([x, y, w, h], k) => {
          for (let row = y; row < Math.min(height, y + h); row++)
            samples.fill(100 + k, row * width + x, row * width + Math.min(width, x + w));
        });
        const [first] = boxes;
        // Half of the clicks hit something.
        const [x, y] = (px + py) % 2 && first ? [first[0], first[1]] : [px, py];
        const edit = new MaskEdit(maskOfSamples({ width, height }, samples));
        const rect = erasePart(edit, { x: x + 0.5, y: y + 0.5 });
        const part = joined(samples, y * width + x);
        const left = samples.map((value, i) => (part.has(i) ? 0 : value));
        expect(Buffer.compare(samplesOf(edit.mask), left)).toBe(0);
        const columns = [...part].map((i) => i % width);
        const rows = [...part].map((i) => Math.floor(i / width));
        const touched = {
          left: Math.min(...columns),
          top: Math.min(...rows),
          right: Math.max(...columns) + 1,
          bottom: Math.max(...rows) + 1,
        };
        expect(rect).toEqual(part.size === 0 ? undefined : touched);
      },
    ),
    { numRuns: 15 },
  );
});

it('hears clicks beside the picture', () => {
  const edit = new MaskEdit(maskOfSamples({ width: 2, height: 2 }, Uint8Array.of(9, 9, 9, 9)));
  expect(erasePart(edit, { x: -0.1, y: 1 })).toBeUndefined();
  expect(erasePart(edit, { x: 1, y: 2 })).toBeUndefined();
});
