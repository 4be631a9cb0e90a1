import { createRaster, type Raster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { behindFront } from './behind-front.ts';

function row(values: readonly number[], channels: 1 | 3): Raster {
  const raster = createRaster(values.length, 1, channels);
  values.forEach((value, i) => raster.data.fill(value, channels * i, channels * (i + 1)));
  return raster;
}

// Black hair before a white shirt, a red-free garment of 200 over it: full, half and no hair; and half where nothing is put on.
const cover = row([255, 255, 255, 0], 1);
const beneath = row([0, 128, 255, 128], 3);
const hole = row([0, 0, 0, 0], 1);
const inFront = { alpha: row([255, 128, 0, 128], 1), colors: row([0, 0, 0, 0], 3) };

it('strands lie over the garment in their own colour, and the old shirt does not shine through', () => {
  const behind = behindFront({ cover, beneath }, { inFront, hole });
  const shown = [0, 1, 2, 3].map((i) => {
    const share = (behind.cover.data[i] ?? 0) / 255;
    return Math.round(share * 200 + (1 - share) * (behind.beneath.data[3 * i] ?? 0));
  });
  expect(shown[0]).toBe(0);
  expect(shown[1]).toBeGreaterThanOrEqual(98);
  expect(shown[1]).toBeLessThanOrEqual(102);
  expect(shown[2]).toBe(200);
  // untouched where nothing is put on
  expect(shown[3]).toBe(128);
});

it('without anything in front all stays as it is', () => {
  expect(behindFront({ cover, beneath }, { inFront: undefined, hole })).toEqual({ cover, beneath });
});
