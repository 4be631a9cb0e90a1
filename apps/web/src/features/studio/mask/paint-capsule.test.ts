import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capsule } from './capsule-span.ts';
import { emptyMask, maskOfSamples, samplesOf } from './mask.ts';
import { MaskEdit } from './mask-edit.ts';
import { type BrushMode, paintCapsule } from './paint-capsule.ts';
import { capsulesBetween } from './stroke.ts';

const size = { width: 300, height: 270 };
const coordinate = fc.double({ min: -40, max: 340, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });
const capsules = fc.record({ from: point, to: point, radius: fc.double({ min: 0.5, max: 60, noNaN: true }) });
const hardness = fc.double({ min: 0, max: 1, noNaN: true });

function painted(list: readonly Capsule[], mode: BrushMode, base = emptyMask(size)): Buffer {
  const edit = new MaskEdit(base);
  for (const capsule of list) paintCapsule(edit, capsule, mode);
  return Buffer.from(samplesOf(edit.mask));
}

describe('painting', () => {
  it('marks all that is within the radius, nothing beyond it, and less towards the edge', () => {
    fc.assert(
      fc.property(capsules, hardness, (capsule, hard) => {
        const samples = painted([capsule], { hardness: hard, erase: false });
        const core = Math.min(hard * capsule.radius, capsule.radius - 0.5);
        for (let y = 0; y < size.height; y += 3)
          for (let x = 0; x < size.width; x += 3) {
            const distance = Math.sqrt(distanceSquared(capsule, x + 0.5, y + 0.5));
            const sample = samples[y * size.width + x];
            const wrong =
              (distance <= core - 1e-6 && sample !== 255) ||
              (distance >= capsule.radius + 0.500001 && sample !== 0);
            if (wrong) throw new Error(`${sample} at (${x}, ${y})`);
          }
      }),
      { numRuns: 40 },
    );
  });

  it('comes out the same in whichever pieces and order, and painted twice', () => {
    fc.assert(
      fc.property(fc.array(capsules, { maxLength: 4 }), hardness, fc.boolean(), (list, hard, erase) => {
        const mode = { hardness: hard, erase };
        const base = maskOfSamples(size, new Uint8Array(size.width * size.height).fill(erase ? 200 : 30));
        const once = painted(list, mode, base);
        expect(once.equals(painted(list.toReversed(), mode, base))).toBe(true);
        expect(once.equals(painted([...list, ...list], mode, base))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('visits only what lies ahead of a stroke, and comes out as if it had visited all', () => {
    const path = fc.array(point, { minLength: 2, maxLength: 6 });
    const radius = fc.double({ min: 1, max: 60, noNaN: true });
    fc.assert(
      fc.property(path, radius, hardness, fc.boolean(), (points, widest, hard, erase) => {
        const base = maskOfSamples(size, new Uint8Array(size.width * size.height).fill(erase ? 200 : 30));
        const list = points.flatMap((to, k) => {
          const from = points[Math.max(0, k - 1)] ?? to;
          return capsulesBetween({ ...from, radius: widest }, { ...to, radius: widest });
        });
        const all = list.map((capsule) => ({ ...capsule, goesOn: false }));
        const [quick, whole] = [list, all].map((each) => painted(each, { hardness: hard, erase }, base));
        expect(list.some(({ goesOn }) => goesOn)).toBe(
          points.some(({ x, y }, k) => k > 0 && (x !== points[k - 1]?.x || y !== points[k - 1]?.y)),
        );
        // A pixel beside the line through the old end may be told its distance from either side of a rounding.
        quick?.forEach((sample, k) => {
          if (Math.abs(sample - (whole?.[k] ?? NaN)) > 1) throw new Error(`${sample} at ${k}`);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('says where it may have painted, and leaves the mask it began with alone', () => {
    fc.assert(
      fc.property(capsules, hardness, (capsule, hard) => {
        const base = emptyMask(size);
        const edit = new MaskEdit(base);
        const rect = paintCapsule(edit, capsule, { hardness: hard, erase: false });
        expect(base.tiles.every((tile) => tile === null)).toBe(true);
        samplesOf(edit.mask).forEach((sample, k) => {
          if (sample === 0) return;
          const [x, y] = [k % size.width, Math.floor(k / size.width)];
          if (!rect || x < rect.left || x >= rect.right || y < rect.top || y >= rect.bottom)
            throw new Error(`(${x}, ${y}) is outside`);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('erases exactly what the same brush paints', () => {
    fc.assert(
      fc.property(capsules, hardness, (capsule, hard) => {
        const full = maskOfSamples(size, new Uint8Array(size.width * size.height).fill(255));
        const erased = painted([capsule], { hardness: hard, erase: true }, full);
        const drawn = painted([capsule], { hardness: hard, erase: false });
        expect(drawn.equals(erased.map((sample) => 255 - sample))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a stroke that is pressed harder', () => {
  it('is cut into pieces that lie end to end and grow little by little', () => {
    const radius = fc.double({ min: 1, max: 200, noNaN: true });
    fc.assert(
      fc.property(point, point, radius, radius, (a, b, r0, r1) => {
        const pieces = capsulesBetween({ ...a, radius: r0 }, { ...b, radius: r1 });
        expect(pieces[0]?.from.x).toBeCloseTo(a.x, 6);
        expect(pieces.at(-1)?.to.x).toBeCloseTo(b.x, 6);
        expect(pieces.at(-1)?.radius).toBeCloseTo(r1, 6);
        let last = r0;
        for (const piece of pieces) {
          expect(Math.abs(piece.radius - last)).toBeLessThanOrEqual(
            Math.max(0.5, 0.05 * Math.max(r0, r1)) + 1e-9,
          );
          last = piece.radius;
        }
      }),
    );
  });
});

/** How far a point is from the line between the ends of a capsule, squared. */
function distanceSquared({ from, to }: Capsule, x: number, y: number): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const [px, py] = [x - from.x, y - from.y];
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / square));
  return (px - t * dx) ** 2 + (py - t * dy) ** 2;
}
