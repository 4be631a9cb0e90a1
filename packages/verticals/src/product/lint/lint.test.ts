import { createRaster, type Raster } from '@escena/core/raster';
import { encodeJpeg, encodePng, encodeThumbnail } from '@escena/imaging/encode-image';
import { expect, it } from 'vitest';
import { outputProvenance } from '../../provenance.ts';
import { type MarketplaceName, marketplaceNames } from '../marketplaces.ts';
import type { FindingCode } from './findings.ts';
import { lintFile } from './lint-file.ts';
import { lintPicture } from './lint-picture.ts';

const xmp = outputProvenance({ tool: 'product', seed: 0, renderer: 'none', checkpoint: null });

interface Shot {
  readonly side?: number;
  readonly height?: number;
  /** of the width, in the middle */
  readonly fill?: number;
  readonly background?: number;
}

/** A grey box on white: what every marketplace takes, unless told otherwise. */
function shotOf({ side = 2048, height = side, fill = 0.86, background = 255 }: Shot = {}): Raster {
  const image = createRaster(side, height, 3);
  image.data.fill(background);
  const wide = Math.round(side * fill);
  const left = (side - wide) >> 1;
  for (let y = Math.round(height * 0.3); y < height * 0.7; y++)
    image.data.fill(120, 3 * (y * side + left), 3 * (y * side + left + wide));
  return image;
}

const codes = async (bytes: Uint8Array, marketplace: MarketplaceName): Promise<FindingCode[]> =>
  (await lintFile(bytes, marketplace)).map(({ code }) => code);
const lintShot = async (shot: Shot, marketplace: MarketplaceName) =>
  codes(await encodePng(shotOf(shot), { xmp }), marketplace);

it.each(marketplaceNames)('%s takes what it asks for', async (name) => {
  expect(await lintShot({}, name)).toEqual([]);
});

it.each<[string, Shot, MarketplaceName, FindingCode[]]>([
  ['a background one level off white', { background: 254 }, 'amazon', ['background']],
  ['too little product', { fill: 0.84 }, 'amazon', ['fillLow']],
  ['too much product', { fill: 0.92 }, 'google', ['fillHigh']],
  ['a picture too small to be taken', { side: 480 }, 'amazon', ['small']],
  ['a picture too small to be zoomed', { side: 1200 }, 'amazon', ['small']],
  ['a short side under the bar', { side: 1600, height: 400 }, 'google', ['small']],
  ['a picture too large', { side: 5200 }, 'shopify', ['large', 'large']],
  ['a product cut off at the edge', { fill: 1 }, 'amazon', ['background', 'cutOff']],
])('names %s', async (_, shot, marketplace, expected) => {
  expect(await lintShot(shot, marketplace)).toEqual(expected);
});

it('tells what refuses a listing from what only costs quality', async () => {
  const [small] = await lintFile(await encodePng(shotOf({ side: 1200 }), { xmp }), 'amazon');
  const [tiny] = await lintFile(await encodePng(shotOf({ side: 480 }), { xmp }), 'amazon');
  expect(small).toEqual({ code: 'small', level: 'should', value: 1200, bound: 1600 });
  expect(tiny).toEqual({ code: 'small', level: 'must', value: 480, bound: 500 });
});

it('reads the file itself: its type, its bytes, what it says of its making, its transparency', async () => {
  const shot = shotOf();
  const webp = await encodeThumbnail(shot, { maxSide: 2048 });
  expect(await codes(webp, 'amazon')).toContain('format');
  expect(await codes(await encodePng(shot), 'google')).toEqual(['provenance']);
  expect(await codes(await encodeJpeg(shot, { quality: 95, xmp }), 'google')).toEqual([]);
  const clear = createRaster(2048, 2048, 4);
  for (let i = 0; i < 2048 * 2048; i++) clear.data.set([...shot.data.subarray(3 * i, 3 * i + 3), 255], 4 * i);
  clear.data[3] = 0;
  expect(await codes(await encodePng(clear, { xmp }), 'amazon')).toEqual(['alpha']);
  const heavy = { raster: shot, format: 'png' as const, bytes: 10e6 + 1, isSrgb: false, saysItsSource: true };
  expect(lintPicture(heavy, 'amazon').map(({ code }) => code)).toEqual(['bytes', 'color']);
});
