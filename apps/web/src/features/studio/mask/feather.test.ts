import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feather } from './feather.ts';
import { emptyMask, maskOfSamples, samplesOf } from './mask.ts';
import { MaskEdit } from './mask-edit.ts';
import { clear, invert } from './invert.ts';

const size = { width: 600, height: 280 };

function edited(samples: Uint8Array, change: (edit: MaskEdit) => void): Buffer {
  const edit = new MaskEdit(maskOfSamples(size, samples));
  change(edit);
  return Buffer.from(samplesOf(edit.mask));
}

/** A marked half-plane, its edge at column `at`. */
function halfPlane(at: number): Uint8Array {
  return Uint8Array.from({ length: size.width * size.height }, (_, k) => (k % size.width < at ? 255 : 0));
}

describe('feathering', () => {
  it('softens an edge by the radius to either side and no further, evenly, across tiles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 500 }), fc.integer({ min: 3, max: 90 }), (at, radius) => {
        const samples = edited(halfPlane(at), (edit) => feather(edit, radius));
        const half = Math.round(radius / 3);
        const row = samples.subarray(size.width * 140, size.width * 141);
        expect(row.every((sample, x) => x === 0 || sample <= (row[x - 1] ?? 0))).toBe(true);
        expect(row[at - 3 * half - 1]).toBe(255);
        expect(row[at + 3 * half]).toBe(0);
        for (let d = 0; d < radius && at + d < size.width && at - 1 - d >= 0; d++)
          expect(Math.abs((row[at + d] ?? 0) + (row[at - 1 - d] ?? 0) - 255)).toBeLessThanOrEqual(1);
        for (const y of [0, 279])
          expect(row.equals(samples.subarray(size.width * y, size.width * (y + 1)))).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  it('keeps what is level, at the border too', () => {
    for (const level of [0, 90, 255]) {
      const samples = new Uint8Array(size.width * size.height).fill(level);
      expect(edited(samples, (edit) => feather(edit, 30)).equals(samples)).toBe(true);
    }
  });

  it('keeps how much is marked', () => {
    const dot = new Uint8Array(size.width * size.height);
    for (let y = 100; y < 160; y++) dot.fill(255, y * size.width + 230, y * size.width + 290);
    const sum = (samples: Uint8Array) => samples.reduce((total, sample) => total + sample, 0);
    const soft = sum(edited(dot, (edit) => feather(edit, 24)));
    expect(Math.abs(soft - sum(dot)) / sum(dot)).toBeLessThan(0.005);
  });
});

describe('inverting and clearing', () => {
  it('twice inverted is as it was; cleared is empty', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(255)), (stream) => {
        const pattern = Array.from({ length: 97 }, () => stream.next().value);
        const samples = Uint8Array.from(
          { length: size.width * size.height },
          (_, k) => pattern[(k * 31) % 97] ?? 0,
        );
        const once = edited(samples, invert);
        expect(once[5]).toBe(255 - (samples[5] ?? 0));
        expect(edited(once, invert).equals(samples)).toBe(true);
        expect(edited(samples, clear).every((sample) => sample === 0)).toBe(true);
      }),
      { numRuns: 5 },
    );
    const edit = new MaskEdit(emptyMask(size));
    invert(edit);
    expect(samplesOf(edit.mask).every((sample) => sample === 255)).toBe(true);
  });
});
