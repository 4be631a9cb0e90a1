import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { byteOfLinear, linearOfByte } from '@escena/imaging/transfer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Art } from './art.ts';
import { type DecalFinish, decalFinish } from './input.ts';
import { placeBox } from './place-box.ts';
import { setDecal } from './set-decal.ts';
import { createSurface } from './surface.ts';

const finishes: DecalFinish[] = (
  [
    { kind: 'print', underbase: 'off' },
    { kind: 'print', underbase: 'on' },
    { kind: 'embroidery' },
    { kind: 'engraving', material: 'metal' },
    { kind: 'engraving', material: 'wood' },
    { kind: 'engraving', material: 'glass' },
    { kind: 'foil', metal: 'gold' },
    { kind: 'emboss' },
    { kind: 'deboss' },
  ] as const
).map((finish) => decalFinish.parse(finish));

/** Grey 160 with a soft light from the left and some noise. */
function photoOf(width: number, height: number): Raster {
  const photo = createRaster(width, height, 3);
  for (let i = 0; i < width * height; i++) {
    const level = 150 + 20 * ((i % width) / width) + ((i * 7919) % 5);
    photo.data.fill(level, 3 * i, 3 * i + 3);
  }
  return photo;
}

function square(left: number, top: number, side: number, color = '#c02030'): Art {
  const outline = [
    {
      start: [left, top] as const,
      segments: [
        [left + side, top],
        [left + side, top + side],
        [left, top + side],
      ] as [number, number][],
    },
  ];
  return { kind: 'outlines', parts: [{ outline, color }] };
}

const surface = createSurface(
  {
    kind: 'plane',
    corners: [
      [0.2, 0.2],
      [0.8, 0.2],
      [0.8, 0.8],
      [0.2, 0.8],
    ],
    size: { widthMm: 60, heightMm: 60 },
  },
  { width: 100, height: 100 },
);
const box = placeBox(surface, { x: 0, y: 0, width: 1, height: 1 }, 0);

test('outside the mask no byte changes, in any technique', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...finishes),
      fc.nat(40),
      fc.nat(40),
      fc.integer({ min: 2, max: 40 }),
      async (finish, left, top, side) => {
        const photo = photoOf(100, 100);
        const { image, mask, report } = await setDecal(photo, box, square(left, top, side), finish);
        expect(report.maxAbsDiffOutside).toBe(0);
        expect(mask.data.some((value) => value > 0)).toBe(true);
        expect(Buffer.from(image.data).equals(photo.data)).toBe(false);
      },
    ),
    { numRuns: 18 },
  );
});

test('what is not the product stays as it is, whatever lies over it', async () => {
  const photo = photoOf(100, 100);
  const product = createRaster(100, 100, 1);
  for (let y = 0; y < 100; y++) product.data.fill(255, y * 100, y * 100 + 50);
  for (const finish of finishes) {
    const { image, report } = await setDecal(photo, box, square(10, 10, 40), finish, { product });
    expect(report.onProduct).toBeCloseTo(0.5, 1);
    const changed = image.data.filter((value, i) => Math.floor(i / 3) % 100 >= 50 && value !== photo.data[i]);
    expect(changed.length).toBe(0);
  }
});

test('ink is a filter: on an even ground its light is the product of both', async () => {
  const photo = createRaster(100, 100, 3);
  photo.data.fill(200);
  const { image } = await setDecal(photo, box, square(10, 10, 40, '#c02030'), {
    kind: 'print',
    underbase: 'off',
  });
  const at = 3 * (50 * 100 + 50);
  const through = (ink: number) => byteOfLinear((linearOfByte[200] ?? 0) * (linearOfByte[ink] ?? 0));
  expect([...image.data.subarray(at, at + 3)]).toEqual([through(0xc0), through(0x20), through(0x30)]);
});

test('half a pixel of art is half of its change', async () => {
  const photo = createRaster(100, 100, 3);
  photo.data.fill(200);
  const { mask } = await setDecal(photo, box, square(10.5, 10, 20), { kind: 'print', underbase: 'off' });
  expect(mask.data[40 * 100 + 30]).toBe(128);
  expect(mask.data[40 * 100 + 31]).toBe(255);
  expect(mask.data[40 * 100 + 29]).toBe(0);
});

test('on dark goods white is laid under, and pale ink stays pale', async () => {
  const photo = createRaster(100, 100, 3);
  photo.data.fill(20);
  photo.data.fill(250, 0, 3 * 300);
  const { image, report } = await setDecal(photo, box, square(10, 10, 40, '#ffffff'), {
    kind: 'print',
    underbase: 'auto',
  });
  expect(report.underbase).toBe(true);
  expect(image.data[3 * (50 * 100 + 50)]).toBeGreaterThan(200);
  expect(report.contrast).toBeGreaterThan(7);
});

test('the same art is the same bytes', async () => {
  const bytes = async (finish: DecalFinish) =>
    (await setDecal(photoOf(100, 100), box, square(10, 10, 30), finish)).image.data;
  for (const finish of finishes) expect(Buffer.compare(await bytes(finish), await bytes(finish))).toBe(0);
});

test('art beside the product is refused', async () => {
  const product = createRaster(100, 100, 1);
  product.data.fill(255, 0, 100);
  try {
    await setDecal(
      photoOf(100, 100),
      box,
      square(10, 10, 30),
      { kind: 'print', underbase: 'auto' },
      { product },
    );
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe('decal.outside');
  }
});

test('who stops it is heard', async () => {
  const stopped = setDecal(
    photoOf(100, 100),
    box,
    square(10, 10, 30),
    { kind: 'embroidery' },
    { signal: AbortSignal.abort() },
  );
  await expect(stopped).rejects.toMatchObject({ code: 'job.cancelled' });
});

test('a picture is printed where it lies, by area', async () => {
  const picture = createRaster(64, 64, 3);
  for (let i = 0; i < 64 * 64; i++)
    picture.data.fill((i + Math.floor(i / 64)) % 2 === 0 ? 255 : 0, 3 * i, 3 * i + 3);
  const art: Art = { kind: 'raster', raster: picture, x: 10, y: 10, width: 16, height: 16 };
  const photo = createRaster(100, 100, 3);
  photo.data.fill(255);
  const { image } = await setDecal(photo, box, art, { kind: 'print', underbase: 'off' });
  // A chequerboard too fine for the photo is half the light, not a pattern of its own.
  const level = image.data[3 * (38 * 100 + 38)] ?? 0;
  expect(Math.abs(level - byteOfLinear(0.5))).toBeLessThanOrEqual(6);
});
