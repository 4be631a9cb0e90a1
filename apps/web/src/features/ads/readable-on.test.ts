import fc from 'fast-check';
import { contrastRatio, luminanceOf } from '@escena/verticals/ads/contrast';
import { expect, it } from 'vitest';
import { readableOn } from './readable-on.ts';

const byte = fc.integer({ min: 0, max: 255 });
const color = fc.tuple(byte, byte, byte);
const hex = (rgb: readonly number[]) =>
  `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`;

it('can be read on any ground, whatever the brand’s colours are', () => {
  fc.assert(
    fc.property(color, color, color, (ground, paper, ink) => {
      const brand = { primary: '#000000', accent: '#000000', paper: hex(paper), ink: hex(ink) };
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
        Number.parseInt(readableOn(hex(ground), brand).slice(at, at + 2), 16),
      );
      expect(contrastRatio(luminanceOf([r, g, b]), luminanceOf(ground))).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
