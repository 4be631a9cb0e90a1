import { createRaster } from '@escena/core/raster';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leastContrast } from './contrast.ts';
import type { PlacedText } from './fit-words.ts';
import { paintWords } from './paint-words.ts';

const hex = fc
  .tuple(fc.nat(255), fc.nat(255), fc.nat(255))
  .map((bytes) => `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`);

/** A square letter. */
const text = (pill?: 'accent'): PlacedText => ({
  role: pill ? 'action' : 'headline',
  item: { role: 'headline', size: 0.1, pill },
  text: '■',
  size: 8,
  outline: [
    {
      start: [14, 10],
      segments: [
        [26, 10],
        [26, 18],
        [14, 18],
      ],
    },
  ],
  box: { left: 10, top: 8, right: 30, bottom: 20 },
});

it.each(['top', 'middle', 'bottom'] as const)(
  'can be read, whatever the picture and the brand: %s',
  (anchor) => {
    const worlds = fc.record({
      colors: fc.record({ primary: hex, accent: hex, paper: hex, ink: hex }),
      ground: fc.uint8Array({ minLength: 48, maxLength: 48 }),
      pill: fc.constantFrom(undefined, 'accent' as const),
    });
    fc.assert(
      fc.property(worlds, ({ colors, ground, pill }) => {
        const picture = createRaster(40, 28, 3);
        picture.data.forEach((_, i) => (picture.data[i] = ground[(i * 7) % ground.length] ?? 0));
        const [painted] = paintWords(picture, [text(pill)], colors, anchor);
        expect(painted?.contrast).toBeGreaterThanOrEqual(leastContrast);
      }),
    );
  },
);

it('leaves a picture alone on which words are read as it is', () => {
  const picture = createRaster(40, 28, 3);
  const colors = { primary: '#112233', accent: '#ff0000', paper: '#ffffff', ink: '#000000' };
  const [painted] = paintWords(picture, [text()], colors);
  expect(painted?.color).toBe('#ffffff');
  const touched = picture.data.filter((value) => value !== 0).length / 3;
  expect(touched).toBe(12 * 8);
});
