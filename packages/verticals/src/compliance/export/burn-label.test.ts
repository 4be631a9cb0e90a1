import { createRaster, type Raster } from '@escena/core/raster';
import { loadShippedFont } from '@escena/typeset/load-shipped-font';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { profileNames, profileOf } from '../profiles.ts';
import { burnLabel } from './burn-label.ts';

const words = 'Virtually Staged';
const font = await loadShippedFont('inter-bold', words);
const nowhere = createRaster(8, 8, 1);

function plain(width: number, height: number, level: number): Raster {
  const raster = createRaster(width, height, 3);
  raster.data.fill(level);
  return raster;
}

it('can be read on any photo, and changes nothing beside its plate', () => {
  const size = fc.integer({ min: 320, max: 1400 });
  fc.assert(
    fc.property(size, size, fc.integer({ min: 0, max: 255 }), (width, height, level) => {
      const photo = plain(width, height, level);
      const { raster, box, contrast } = burnLabel(photo, { words, font, changed: nowhere });
      expect(contrast).toBeGreaterThanOrEqual(4.5);
      expect([box.left % 16, box.top % 16, box.right <= width, box.bottom <= height]).toEqual([
        0,
        0,
        true,
        true,
      ]);
      for (let at = 0; at < width * height; at++) {
        const [x, y] = [at % width, Math.floor(at / width)];
        const within = x >= box.left && x < box.right && y >= box.top && y < box.bottom;
        if (!within && raster.data[at * 3] !== level) throw new Error(`changed at ${x}, ${y}`);
      }
    }),
    { numRuns: 12 },
  );
});

it('goes where the photo was not changed, lower left first', () => {
  const changed = createRaster(2, 2, 1);
  const cornerOf = (...quarters: number[]) => {
    changed.data.fill(0);
    for (const quarter of quarters) changed.data[quarter] = 255;
    const { box, overChanges } = burnLabel(plain(1200, 800, 200), { words, font, changed });
    return [box.left > 600 ? 'right' : 'left', box.top > 400 ? 'low' : 'high', overChanges];
  };
  expect(cornerOf()).toEqual(['left', 'low', 0]);
  expect(cornerOf(2)).toEqual(['right', 'low', 0]);
  expect(cornerOf(2, 3)).toEqual(['left', 'high', 0]);
  expect(cornerOf(0, 2, 3)).toEqual(['right', 'high', 0]);
  expect(cornerOf(0, 1, 2, 3)).toEqual(['left', 'low', 1]);
});

it('has room for the words of every profile, also on a small portrait photo', async () => {
  for (const name of profileNames) {
    const { words: theirs } = profileOf(name).label;
    const own = await loadShippedFont('inter-bold', theirs);
    const { box } = burnLabel(plain(320, 480, 255), { words: theirs, font: own, changed: nowhere });
    expect([box.right <= 320, box.bottom <= 480], name).toEqual([true, true]);
  }
});
