import { createRaster, type Raster } from '@escena/core/raster';
import { expect, it } from 'vitest';
import { fillSurfaces } from './fill-surfaces.ts';
import { invertMatrix, mapPoint, type Matrix3, type SurfaceMap } from './surface-map.ts';

/** A floor seen from 1.4 m, the picture's upper edge below the horizon: u across, v away, metres. */
const toPlane: Matrix3 = [1.4, 0, -0.7, 0, 0, 1.4, 0, 0.7, 0.2];
const map: SurfaceMap = { surfaces: [{ toPlane, toPicture: invertMatrix(toPlane) }], surfaceAt: () => 0 };
const [width, height] = [96, 72];
const stone = [200, 170, 140];
const lightAt = (x: number): number => 1 - 0.4 * (x / width);
/** of a tile with its joints, which take up a quarter of it at half the light */
const evenColor = (x: number, c: number): number =>
  lightAt(x) * (stone[c] ?? 0) * (1 - 0.5 * (1 - (0.35 / 0.4) ** 2));

/** Tiles of 0.4 m with dark joints, in light that falls off to the right. */
function tiledFloor(): Raster {
  const photo = createRaster(width, height, 3);
  const place = new Float64Array(2);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      mapPoint(toPlane, (x + 0.5) / width, (y + 0.5) / height, place);
      const within = (at: number): number => ((at % 0.4) + 0.4) % 0.4;
      const joint = Math.min(within(place[0] ?? 0), within(place[1] ?? 0)) < 0.05;
      photo.data.set(
        stone.map((value) => Math.round(lightAt(x) * (joint ? 0.5 * value : value))),
        3 * i,
      );
    }
  return photo;
}

function hole(): Raster {
  const mask = createRaster(width, height, 1);
  for (let y = 26; y < 50; y++) mask.data.fill(255, y * width + 34, y * width + 60);
  return mask;
}

const bare = { width: 1, height: 1, channels: 1 as const, data: Uint8Array.of(255) };
const random = () => {
  let state = 1;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
};

function holed(truth: Raster): Raster {
  const photo: Raster = { ...truth, data: truth.data.slice() };
  hole().data.forEach((on, i) => on && photo.data.set([20, 60, 200], 3 * i));
  return photo;
}

it('carries tiles and light on through a hole, in perspective, the same for the same seed', async () => {
  const truth = tiledFloor();
  const open = hole();
  const photo = holed(truth);
  const filled = await fillSurfaces(photo, { hole: open, bare, map, random: random() });
  let [squares, plain, outside] = [0, 0, 0];
  open.data.forEach((on, i) => {
    for (let c = 0; c < 3; c++) {
      const [is, was] = [filled.data[3 * i + c] ?? 0, truth.data[3 * i + c] ?? 0];
      if (!on) outside = Math.max(outside, Math.abs(is - was));
      else {
        squares += (is - was) ** 2;
        plain += (evenColor(i % width, c) - was) ** 2;
      }
    }
  });
  expect(outside).toBe(0);
  // One even colour in the right light misses the joints.
  expect(squares).toBeLessThan(0.5 * plain);
  const again = await fillSurfaces(photo, { hole: open, bare, map, random: random() });
  expect(Buffer.compare(Buffer.from(filled.data), Buffer.from(again.data))).toBe(0);
});

it('hears a cancellation', async () => {
  const signal = AbortSignal.abort();
  const filling = fillSurfaces(tiledFloor(), { hole: hole(), bare, map, random: random(), signal });
  await expect(filling).rejects.toMatchObject({ code: 'job.cancelled' });
});

it('maps there and back', () => {
  const [place, back] = [new Float64Array(2), new Float64Array(2)];
  for (const [x, y] of [
    [0.2, 0.5],
    [0.9, 0.9],
  ] as const) {
    for (const { toPlane: to, toPicture } of map.surfaces) {
      mapPoint(to, x, y, place);
      mapPoint(toPicture, place[0] ?? 0, place[1] ?? 0, back);
    }
    expect(back[0]).toBeCloseTo(x, 9);
    expect(back[1]).toBeCloseTo(y, 9);
  }
});
