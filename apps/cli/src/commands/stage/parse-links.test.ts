import type { DecodedImage } from '@escena/imaging/decode-image';
import { expect, it } from 'vitest';
import { parseLinks } from './parse-links.ts';

const photo = (width: number, height: number) => ({ raster: { width, height } }) as DecodedImage;
const photos = [photo(1600, 1000), photo(800, 600)];

it('reads pixels of both photos as fractions', () => {
  expect(parseLinks(['1-2: 400,900=200,450 1200,750.5=600,300'], photos)).toEqual([
    {
      a: 0,
      b: 1,
      points: [
        [
          [0.25, 0.9],
          [0.25, 0.75],
        ],
        [
          [0.75, 0.7505],
          [0.75, 0.5],
        ],
      ],
    },
  ]);
});

it.each(['1-2: 400,900=200,450', '1:2 1,1=1,1 2,2=2,2', '1-3: 1,1=1,1 2,2=2,2'])('refuses %s', (flag) => {
  expect(() => parseLinks([flag], photos)).toThrow('--link');
});
