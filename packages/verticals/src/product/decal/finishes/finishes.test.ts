import { createRaster, type Raster } from '@escena/core/raster';
import { expect, test } from 'vitest';
import type { Art } from '../art.ts';
import { decalFinish } from '../input.ts';
import { placeBox } from '../place-box.ts';
import { setDecal } from '../set-decal.ts';
import { createSurface } from '../surface.ts';

const side = 200;
const box = placeBox(
  createSurface(
    {
      kind: 'plane',
      corners: [
        [0.1, 0.1],
        [0.9, 0.1],
        [0.9, 0.9],
        [0.1, 0.9],
      ],
      size: { widthMm: 20, heightMm: 20 },
    },
    { width: side, height: side },
  ),
  { x: 0, y: 0, width: 1, height: 1 },
  0,
);
/** 10 mm, from (5, 5): pixels 60 to 140. */
const square: Art = {
  kind: 'outlines',
  parts: [
    {
      color: '#c02030',
      outline: [
        {
          start: [5, 5],
          segments: [
            [15, 5],
            [15, 15],
            [5, 15],
          ],
        },
      ],
    },
  ],
};

function even(level: number): Raster {
  const photo = createRaster(side, side, 3);
  photo.data.fill(level);
  return photo;
}

async function set(photo: Raster, finish: unknown) {
  const { image } = await setDecal(photo, box, square, decalFinish.parse(finish));
  /** mean green level of a rectangle of pixels */
  return (left: number, top: number, right: number, bottom: number) => {
    let sum = 0;
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) sum += image.data[3 * (y * side + x) + 1] ?? 0;
    return sum / ((right - left) * (bottom - top));
  };
}

test('raised edges are lit on the light’s side, pressed ones on the other', async () => {
  const raised = await set(even(160), { kind: 'emboss' });
  const pressed = await set(even(160), { kind: 'deboss' });
  // The light comes from the upper left.
  expect(raised(70, 61, 130, 64)).toBeGreaterThan(165);
  expect(raised(70, 136, 130, 139)).toBeLessThan(155);
  expect(pressed(70, 61, 130, 64)).toBeLessThan(155);
  expect(pressed(70, 136, 130, 139)).toBeGreaterThan(165);
  for (const mean of [raised, pressed]) expect(mean(95, 95, 105, 105)).toBeCloseTo(160, 0);
});

test('wood is burnt, metal darkened, glass frosted: paler on dark, duller on white', async () => {
  expect((await set(even(180), { kind: 'engraving', material: 'wood' }))(90, 90, 110, 110)).toBeLessThan(90);
  expect((await set(even(180), { kind: 'engraving', material: 'metal' }))(90, 90, 110, 110)).toBeLessThan(
    120,
  );
  const dark = even(20);
  dark.data.fill(250, 0, 3 * side * 10);
  expect((await set(dark, { kind: 'engraving', material: 'glass' }))(90, 90, 110, 110)).toBeGreaterThan(100);
  const white = (await set(even(250), { kind: 'engraving', material: 'glass' }))(90, 90, 110, 110);
  expect(white).toBeLessThan(240);
  expect(white).toBeGreaterThan(190);
});

test('embroidery lies above the cloth: it throws a shadow away from the light, and its threads differ', async () => {
  const mean = await set(even(160), { kind: 'embroidery' });
  expect(mean(90, 141, 110, 143)).toBeLessThan(150);
  expect(mean(90, 50, 110, 56)).toBe(160);
  const rows = Array.from({ length: 40 }, (_, y) => mean(80, 80 + y, 120, 81 + y));
  const columns = Array.from({ length: 40 }, (_, x) => mean(80 + x, 80, 81 + x, 120));
  expect(Math.max(...rows, ...columns) - Math.min(...rows, ...columns)).toBeGreaterThan(1);
});

test('foil shines: it has lights and darks, in its metal’s colour', async () => {
  const { image } = await setDecal(even(40), box, square, decalFinish.parse({ kind: 'foil', metal: 'gold' }));
  const levels = Array.from({ length: 80 }, (_, i) =>
    image.data.subarray(3 * ((60 + i) * side + 60 + i), 3 * ((60 + i) * side + 60 + i) + 3),
  );
  const reds = levels.slice(4, -4).map(([red = 0]) => red);
  expect(Math.max(...reds) - Math.min(...reds)).toBeGreaterThan(40);
  for (const [red = 0, green = 0, blue = 0] of levels.slice(4, -4)) {
    expect(red).toBeGreaterThanOrEqual(green);
    expect(green).toBeGreaterThan(blue);
  }
});
