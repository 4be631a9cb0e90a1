import { createRaster, type Raster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import { measureOutside } from '@escena/imaging/measure-outside';
import { compareStructure, leastStructure } from '@escena/scene/compare-structure';
import { syntheticPhoto } from '@escena/scene/synthetic-photo';
import { beforeAll, describe, expect, it } from 'vitest';
import type { RunContext } from '../../run.ts';
import { retouchInput } from '../contract.ts';
import { runRetouch } from '../run.ts';
import { floorFinishNames, wallFinishNames } from './finish-names.ts';
import { floorLook, wallLook } from './looks/look-of.ts';

const context: RunContext = {
  threads: 1,
  modelsDir: '',
  findCheckpoint: () => Promise.reject(new Error('no checkpoint is asked for')),
};

describe('a made-up room', () => {
  let photo: DecodedImage;
  let floor: Uint8Array;
  beforeAll(async () => {
    const made = await syntheticPhoto(1, { longSide: 320, threads: 1 });
    photo = { raster: made.photo, format: 'png' } as unknown as DecodedImage;
    ({ floor } = made);
  });
  const run = async (edit: object, more: Partial<RunContext> = {}) => {
    const { value } = await runRetouch(photo, retouchInput.parse({ edit }), { ...context, ...more }).next();
    if (!value) throw new Error('no picture');
    return value;
  };

  it('gets another floor where its floor is seen, and keeps every other pixel', async () => {
    const { image, mask, report } = await run({ kind: 'floor', finish: 'walnut-boards' });
    expect(report).toMatchObject({ edit: 'floor', renderer: 'walnut-boards', maxAbsDiffOutside: 0 });
    expect(measureOutside(photo.raster, image, mask)).toBe(0);
    let [both, either] = [0, 0];
    mask.data.forEach((on, i) => {
      if (on > 127 && floor[i]) both++;
      if (on > 127 || floor[i]) either++;
    });
    expect(both / either).toBeGreaterThan(0.85);
  });

  it('is no other room for it: unless something else changed, too', async () => {
    const { image, mask, report } = await run({ kind: 'walls', finish: 'paint', color: '#39566b' });
    expect(report.structure.score).toBeGreaterThan(0.99);
    expect((await compareStructure(photo.raster, image)).score).toBeLessThan(leastStructure);
    const ceiling: Raster = { ...image, data: image.data.slice() };
    const rows = Math.round(0.12 * image.height) * image.width * image.channels;
    for (let i = 0; i < rows; i++) ceiling.data[i] = Math.round(0.6 * (ceiling.data[i] ?? 0));
    const changed = await compareStructure(photo.raster, ceiling, { covered: mask });
    expect(changed.score).toBeLessThan(leastStructure);
  });

  it('is covered where a person painted and nowhere else, the same bytes each time', async () => {
    const painted = createRaster(photo.raster.width, photo.raster.height, 1);
    for (let y = photo.raster.height - 40; y < photo.raster.height; y++)
      painted.data.fill(255, y * painted.width + 70, y * painted.width + 150);
    const png = await encodePng(painted);
    const pictures = new Map([['mask', () => Promise.resolve(png)]]);
    const edit = { kind: 'floor', finish: 'stone-tiles', where: { maskId: 'mask' } };
    const first = await run(edit, { pictures });
    expect(Buffer.compare(first.mask.data, painted.data)).toBe(0);
    expect(Buffer.compare((await run(edit, { pictures })).image.data, first.image.data)).toBe(0);
  });

  it('says so when nothing was meant', async () => {
    const png = await encodePng(createRaster(photo.raster.width, photo.raster.height, 1));
    const pictures = new Map([['mask', () => Promise.resolve(png)]]);
    const nothing = run({ kind: 'walls', finish: 'brick', where: { maskId: 'mask' } }, { pictures });
    await expect(nothing).rejects.toMatchObject({ code: 'retouch.no_surface' });
  });
});

describe('finishes', () => {
  const looks = [
    ...floorFinishNames.map((name) => [name, floorLook(name, undefined, 3)] as const),
    ...wallFinishNames.map((name) => [`wall: ${name}`, wallLook(name, undefined, 3)] as const),
  ];
  it.each(looks)('%s reflects no more than falls on it, and fades to its mean far away', (_, { color }) => {
    const to = new Float64Array(3);
    let [least, most] = [Infinity, -Infinity];
    const means = [0.001, 0.3].map((footprint) => {
      let sum = 0;
      for (let k = 0; k < 900; k++) {
        color(0.037 * (k % 30) - 0.4, 0.041 * Math.floor(k / 30), footprint, to);
        for (const value of to) {
          least = Math.min(least, value);
          most = Math.max(most, value);
          sum += value / 2700;
        }
      }
      return sum;
    });
    expect(least).toBeGreaterThanOrEqual(0);
    expect(most).toBeLessThan(1);
    const [near = 0, far = 0] = means;
    expect(Math.abs(near - far)).toBeLessThan(0.2 * Math.max(near, far));
  });
});
