import type { Channels, Raster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { maskCropRegion } from './mask-crop-region.ts';
import { pillowFit } from './pillow-fit.ts';
import { pillowGrey } from './pillow-grey.ts';
import { pillowOverlay } from './pillow-overlay.ts';
import { type PillowFilter, pillowResize } from './pillow-resample.ts';

function raster(width: number, channels: Channels, values: readonly number[]): Raster {
  return { width, height: values.length / width / channels, channels, data: Uint8Array.from(values) };
}

const grey = raster(5, 1, [0, 255, 30, 200, 90, 10, 20, 250, 5, 128, 77, 0, 255, 255, 1]);

// Pillow 12.3.0: Image.fromarray(grey).resize(size, filter)
it.each<[PillowFilter, readonly [number, number], readonly number[]]>([
  ['lanczos', [2, 2], [96, 121, 87, 145]],
  ['bicubic', [2, 2], [98, 119, 84, 144]],
  ['bilinear', [2, 2], [101, 118, 84, 139]],
  ['nearest', [2, 2], [255, 200, 0, 255]],
  [
    'lanczos',
    [7, 4],
    [1, 176, 229, 14, 165, 185, 69, 0, 67, 156, 158, 76, 75, 136].concat([
      48, 0, 62, 255, 132, 52, 94, 95, 13, 51, 250, 255, 140, 0,
    ]),
  ],
  [
    'nearest',
    [7, 4],
    [0, 255, 255, 30, 200, 200, 90, 10, 20, 20, 250, 5, 5, 128].concat([
      10, 20, 20, 250, 5, 5, 128, 77, 0, 0, 255, 255, 255, 1,
    ]),
  ],
])('%s to %j is what Pillow makes of it', (filter, [width, height], expected) => {
  expect([...pillowResize(grey, { width, height, filter }).data]).toEqual(expected);
});

it('averages colour with its alpha', () => {
  const rgba = raster(3, 4, [200, 10, 50, 255, 0, 0, 255, 0, 100, 200, 3, 128]);
  const half = pillowResize(rgba, { width: 2, height: 1, filter: 'bicubic' });
  expect([...half.data]).toEqual([202, 3, 50, 161, 83, 227, 0, 73]);
});

it('smears an edge out of an empty box', () => {
  const below = { left: 0, top: 3, right: 5, bottom: 3 };
  const smeared = pillowResize(grey, { width: 5, height: 2, filter: 'bicubic', box: below });
  expect([...smeared.data]).toEqual([85, 0, 255, 255, 0, 85, 0, 255, 255, 0]);
});

it('returns a picture of the size asked for as it is', () => {
  expect(pillowResize(grey, { width: 5, height: 3, filter: 'lanczos' })).toBe(grey);
});

it.each(['fill', 'crop'] as const)('%s keeps the shape of the thinnest picture', (mode) => {
  const line = raster(
    300,
    1,
    Array.from({ length: 300 }, () => 7),
  );
  const { width, height, data } = pillowFit(line, { width: 8, height: 16, mode });
  expect([width, height]).toEqual([8, 16]);
  expect(data.every((value) => value === 7)).toBe(true);
});

it('takes luma for grey', () => {
  const primaries = raster(4, 3, [255, 0, 0, 0, 255, 0, 0, 0, 255, 1, 2, 3]);
  expect([...pillowGrey(primaries).data]).toEqual([76, 150, 29, 2]);
});

// The steps of diffusers' apply_overlay, run with Pillow 12.3.0.
it('lays the original over what was painted, by the mask', () => {
  const overlaid = pillowOverlay({
    mask: raster(4, 1, [0, 255, 100, 3]),
    original: raster(4, 3, [200, 10, 50, 1, 2, 3, 90, 91, 92, 255, 0, 7]),
    painted: raster(4, 3, [9, 8, 7, 100, 200, 255, 30, 31, 32, 4, 5, 6]),
  });
  expect([...overlaid.data]).toEqual([200, 10, 50, 100, 200, 255, 66, 67, 68, 252, 0, 7]);
  const narrow = { mask: raster(2, 1, [0, 0]), original: grey, painted: grey };
  expect(() => pillowOverlay(narrow)).toThrow(RangeError);
});

// diffusers' own get_crop_region on this mask.
it.each([
  ['grows towards a tall shape', 2, 4, 0, { left: 2, top: 3, right: 3, bottom: 5 }],
  ['grows towards a wide shape', 4, 2, 0, { left: 2, top: 3, right: 4, bottom: 4 }],
  ['stays within the picture', 8, 8, 9, { left: 0, top: 0, right: 6, bottom: 6 }],
])('a region %s', (_, width, height, pad, expected) => {
  const mask = raster(
    6,
    1,
    Array.from({ length: 36 }, (__, i) => (i === 3 * 6 + 2 ? 1 : 0)),
  );
  expect(maskCropRegion(mask, { width, height, pad })).toEqual(expected);
});

it('finds no region where nothing is masked', () => {
  expect(maskCropRegion(raster(2, 1, [0, 0, 0, 0]), { width: 1, height: 1, pad: 8 })).toBeUndefined();
});
