import { createRaster, type Raster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import { measureOutside } from '@escena/imaging/measure-outside';
import { expect, it } from 'vitest';
import type { RunContext } from '../../run.ts';
import { retouchInput } from '../contract.ts';
import { runRetouch } from '../run.ts';
import { skyLook } from './sky-look.ts';
import { skyNames } from './skies.ts';

const [width, height] = [160, 120];
type Color = readonly [number, number, number];

function painted(color: (x: number, y: number) => Color): Raster {
  const picture = createRaster(width, height, 3);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i += 3) picture.data.set(color(x, y), i);
  return picture;
}

/** A house with two windows under a blue sky, on a lawn. */
const isHouse = (x: number, y: number): boolean => x > 40 && x < 120 && y > 35;
const isPane = (x: number, y: number): boolean =>
  y > 55 && y < 75 && (Math.abs(x - 60) < 8 || Math.abs(x - 100) < 8);
const house = painted((x, y) => {
  if (y > 95) return [70, 96, 40];
  if (isHouse(x, y)) return isPane(x, y) ? [40, 44, 50] : [190 + (y % 6), 176, 150];
  return y > 70 ? [60, 82, 44] : [96 + y, 140 + Math.round(y / 2), 206];
});
/** A pale room: what is above is no sky. */
const room = painted((x, y) => (y < 60 ? [222, 218, 210] : x > 30 ? [150, 110, 70] : [120, 90, 60]));

const context: RunContext = {
  threads: 1,
  modelsDir: '',
  findCheckpoint: () => Promise.reject(new Error('no checkpoint is asked for')),
};

async function run(photo: Raster, edit: object, more: Partial<RunContext> = {}) {
  const decoded = { raster: photo, format: 'png' } as unknown as DecodedImage;
  const { value } = await runRetouch(decoded, retouchInput.parse({ edit: { kind: 'sky', ...edit } }), {
    ...context,
    ...more,
  }).next();
  if (!value) throw new Error('no picture');
  return value;
}
const at = (picture: Raster, x: number, y: number): number[] => [
  ...picture.data.subarray(picture.channels * (y * width + x), picture.channels * (y * width + x) + 3),
];
const brightness = (picture: Raster, x: number, y: number): number =>
  at(picture, x, y).reduce((a, b) => a + b);

it('changes the sky and by day nothing else', async () => {
  const { image, mask, report } = await run(house, { sky: 'overcast' });
  expect(report).toMatchObject({ edit: 'sky', renderer: 'overcast', maxAbsDiffOutside: 0 });
  expect(measureOutside(house, image, mask)).toBe(0);
  expect(at(image, 80, 80)).toEqual(at(house, 80, 80));
  const [r = 0, , b = 0] = at(image, 80, 10);
  expect(Math.abs(b - r)).toBeLessThan(40);
  expect(report.structure.score).toBeGreaterThan(0.95);
});

it('turns day into dusk, and lights what is marked and nothing else', async () => {
  const panes = createRaster(width, height, 1);
  panes.data.forEach((_, i) => (panes.data[i] = isPane(i % width, Math.floor(i / width)) ? 255 : 0));
  const png = await encodePng(panes);
  const pictures = new Map([['panes', () => Promise.resolve(png)]]);
  const dark = await run(house, { sky: 'dusk' });
  const lit = await run(house, { sky: 'dusk', windows: { maskId: 'panes' } }, { pictures });
  expect(dark.report.structure.score).toBeGreaterThan(0.95);
  for (const [x, y] of [
    [80, 10],
    [80, 45],
    [60, 65],
    [20, 110],
  ] as const)
    expect(brightness(dark.image, x, y)).toBeLessThan(0.75 * brightness(house, x, y));
  const [r = 0, , b = 0] = at(lit.image, 60, 65);
  expect(r).toBeGreaterThan(180);
  expect(r).toBeGreaterThan(1.4 * b);
  // Its glow falls on the wall beside it, not on the far lawn.
  expect(brightness(lit.image, 72, 65)).toBeGreaterThan(brightness(dark.image, 72, 65));
  expect(at(lit.image, 8, 115)).toEqual(at(dark.image, 8, 115));
});

it('refuses rooms, and a view that is marked in a window', async () => {
  await expect(run(room, { sky: 'clear' })).rejects.toMatchObject({ code: 'retouch.no_sky' });
  const view = createRaster(width, height, 1);
  for (let y = 20; y < 50; y++) view.data.fill(255, y * width + 60, y * width + 100);
  const png = await encodePng(view);
  const pictures = new Map([['view', () => Promise.resolve(png)]]);
  const asked = run(room, { sky: 'clear', where: { maskId: 'view' } }, { pictures });
  await expect(asked).rejects.toMatchObject({ code: 'retouch.no_sky' });
});

it.each(skyNames)('%s is light that a picture can show, from every direction', (sky) => {
  const look = skyLook(sky, 5);
  const to = new Float64Array(3);
  for (let k = 0; k < 400; k++) {
    const up = (k % 20) / 20;
    const turn = Math.floor(k / 20) / 3;
    const flat = Math.sqrt(1 - up * up);
    look([flat * Math.sin(turn), up, -flat * Math.cos(turn)], to);
    for (const value of to) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
  }
});
