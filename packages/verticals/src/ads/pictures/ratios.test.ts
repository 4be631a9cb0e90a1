import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatNames } from '../formats/formats.ts';
import { templateNames } from '../templates/templates.ts';
import { creditsOfBackgrounds } from './credits.ts';
import { marginsFor } from './paint-on.ts';
import { ratioFor, ratiosOf, ratiosOfCell } from './ratios.ts';

const side = fc.integer({ min: 20, max: 3000 });

it('gives a frame a backdrop of nearly its own shape', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const ratio = ratioFor(width, height);
      const off = Math.abs(Math.log(ratio / (width / height)));
      expect(off).toBeLessThan(Math.log(1.25) / 2 + 1e-9);
      expect(ratioFor(ratio * 1000, 1000)).toBeCloseTo(ratio, 9);
    }),
  );
  expect(ratioFor(500, 500)).toBe(1);
});

it('needs few backdrops for every design in every format', () => {
  const all = templateNames.flatMap((template) => formatNames.map((format) => ({ template, format })));
  const ratios = new Set(all.flatMap(ratiosOfCell));
  expect(ratios.size).toBeLessThanOrEqual(18);
  expect(Math.min(...ratios)).toBeGreaterThan(0);
});

it('goes on beyond a photo’s edges as far as the shape needs, twice its length at most', () => {
  fc.assert(
    fc.property(
      side,
      side,
      fc.double({ min: 0.2, max: 6, noNaN: true }),
      fc.tuple(fc.nat(100), fc.nat(100)),
      (width, height, ratio, [x, y]) => {
        const margins = marginsFor({ width, height }, [x / 100, y / 100], ratio);
        const own = width / height;
        if (!margins) {
          expect(Math.max(own / ratio, ratio / own)).toBeLessThan(1.125);
          return;
        }
        const { left, top, right, bottom } = margins;
        for (const margin of [left, top, right, bottom]) expect(margin).toBeGreaterThanOrEqual(0);
        const [w, h] = [width + left + right, height + top + bottom];
        // Only one way, and no farther than the shape asks for.
        expect(ratio > own ? top + bottom : left + right).toBe(0);
        expect(w).toBeLessThanOrEqual(2 * width + 1);
        expect(h).toBeLessThanOrEqual(2 * height + 1);
        const [length, needed] = ratio > own ? [w, height * ratio] : [h, width / ratio];
        expect(length).toBeLessThanOrEqual(needed + 1);
      },
    ),
  );
  // What matters stands in the middle of what is made.
  expect(marginsFor({ width: 100, height: 100 }, [0.8, 0.5], 2)).toEqual({
    left: 20,
    top: 0,
    right: 80,
    bottom: 0,
  });
});

it('asks for credits once a shape, as the product tool and the studio do', () => {
  const cells = ['meta-square', 'google-landscape'].map((format) => ({
    id: format,
    segment: 's',
    headline: 'h',
    image: 'mug',
    template: 'shade' as const,
    format: format as 'meta-square',
    copy: { headline: 'h' },
  }));
  expect(ratiosOf(cells, 'mug')).toHaveLength(2);
  const set = { kind: 'set' as const, set: 'plinth' as const, light: 0, fill: 0.6, product: {} };
  expect(
    creditsOfBackgrounds(
      [
        { id: 'mug', background: set },
        { id: 'other', background: set },
      ],
      cells,
    ),
  ).toBe(1);
  const outpaint = {
    kind: 'outpaint' as const,
    checkpoint: 'c',
    prompt: '',
    steps: 20,
    drawnSide: 512,
    seed: 0,
  };
  expect(creditsOfBackgrounds([{ id: 'mug', background: outpaint }], cells)).toBe(2);
  expect(creditsOfBackgrounds([{ id: 'mug' }], cells)).toBe(0);
});
