import { createRaster, type Raster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { invertMatrix, type Matrix3, type SurfaceMap } from '../fill/surface-map.ts';
import { measureOutside } from '../measure-outside.ts';
import { linearOfByte } from '../transfer.ts';
import { type Finish, layFinish } from './lay-finish.ts';
import { readPlaneLight } from './plane-light.ts';

const [width, height] = [240, 160];
/** A floor 1.5 m below a level camera: the horizon is the picture's top edge, u in metres to the right, v away. */
const toPlane: Matrix3 = [1.5, 0, -0.75, 0, 0, 1.5, 0, 1, 0];
const map: SurfaceMap = {
  surfaces: [{ toPlane, toPicture: invertMatrix(toPlane) }],
  surfaceAt: () => 0,
};

/** A checked floor of two near tones, the right half in the shade. */
function floor(): Raster {
  const photo = createRaster(width, height, 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const v = 1.5 / ((y + 0.5) / height);
      const u = ((x + 0.5) / width - 0.5) * v;
      const odd = (Math.floor(u / 0.1) + Math.floor(v / 0.1)) % 2 === 0;
      photo.data.fill(
        (odd ? 118 : 112) - (x < width / 2 ? 0 : 45),
        3 * (y * width + x),
        3 * (y * width + x) + 3,
      );
    }
  return photo;
}

const photo = floor();
const alpha = createRaster(width, height, 1);
for (let y = 40; y < height; y++) alpha.data.fill(y < 44 ? 128 : 255, y * width, (y + 1) * width);

const lay = (finish: Finish, signal?: AbortSignal): Promise<Raster> =>
  layFinish(photo, {
    alpha,
    foreground: photo,
    map,
    light: readPlaneLight(photo, alpha, map),
    reflectance: [0.2, 0.2, 0.2],
    finish,
    seed: 1,
    signal,
  });
const even =
  (value: number): Finish['color'] =>
  (_u, _v, _footprint, to) =>
    to.fill(value);
const at = (image: Raster, x: number, y: number): number =>
  linearOfByte[image.data[3 * (y * width + x)] ?? 0] ?? 0;

it('keeps the light and not the texture, and nothing changes outside the mask', async () => {
  const image = await lay({ color: even(0.4) });
  expect(measureOutside(photo, image, alpha)).toBe(0);
  // Twice the reflectance: twice the photo's light, in the sun and in the shade.
  for (const [x, y] of [
    [40, 120],
    [200, 120],
  ] as const) {
    const near = [-6, -3, 0, 3, 6].map((dx) => at(photo, x + dx, y) / 5).reduce((a, b) => a + b);
    expect(at(image, x, y) / near).toBeGreaterThan(1.75);
    expect(at(image, x, y) / near).toBeLessThan(2.25);
  }
  const row = (image_: Raster): number[] => Array.from({ length: 60 }, (_, k) => at(image_, 30 + k, 130));
  const spread = (values: number[]): number =>
    (Math.max(...values) - Math.min(...values)) / Math.max(...values);
  expect(spread(row(image))).toBeLessThan(0.6 * spread(row(photo)));
});

it('lays units of their true size in perspective', async () => {
  // Strips of 30 cm along v: at the picture's foot 1.5 m off a metre is 160 pixels wide, half-way up half that.
  const strips: Finish['color'] = (u, _v, _footprint, to) =>
    to.fill(Math.floor(u / 0.3) % 2 === 0 ? 0.5 : 0.1);
  const image = await lay({ color: strips });
  const widths = (y: number): number => {
    let changes = 0;
    for (let x = 5; x < width / 2 - 5; x++) {
      const [a, b] = [at(image, x, y), at(image, x + 1, y)];
      if (Math.max(a, b) > 1.8 * Math.min(a, b)) changes++;
    }
    return changes;
  };
  const metres = (y: number): number => ((width / 2 - 10) / width) * (1.5 / ((y + 0.5) / height));
  for (const y of [150, 80]) expect(Math.abs(widths(y) - metres(y) / 0.3)).toBeLessThan(1.5);
});

it('lets a wall’s own texture show through paint', async () => {
  const image = await lay({ color: even(0.3), thin: true });
  const [x, y] = [30, 130];
  const row = Array.from({ length: 60 }, (_, k) => at(image, x + k, y));
  const own = Array.from({ length: 60 }, (_, k) => at(photo, x + k, y));
  expect(Math.max(...row) / Math.min(...row)).toBeCloseTo(Math.max(...own) / Math.min(...own), 1);
});

it('stops when it is cancelled', async () => {
  await expect(lay({ color: even(0.4) }, AbortSignal.abort())).rejects.toMatchObject({
    code: 'job.cancelled',
  });
});
