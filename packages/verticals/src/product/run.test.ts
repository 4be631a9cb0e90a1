/** The whole run on a made-up product whose outline and colours are known. */
import { createRaster, type Raster } from '@escena/core/raster';
import type { AppError } from '@escena/core/app-error';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import { expect, it } from 'vitest';
import { productInput } from './contract.ts';
import { runProduct } from './run.ts';

const size = 320;
const radius = 90;
const insideOf = (x: number, y: number) => radius + 0.5 - Math.hypot(x + 0.5 - size / 2, y + 0.5 - size / 2);

/** A terracotta ball, lit from the left, before a grey wall with a little noise. */
function ballPhoto(): DecodedImage {
  const raster = createRaster(size, size, 3);
  for (let y = 0, i = 0; y < size; y++)
    for (let x = 0; x < size; x++, i++) {
      const share = Math.min(1, Math.max(0, insideOf(x, y)));
      const light = 0.75 - (0.35 * (x - size / 2)) / radius;
      const noise = ((i * 7919) % 5) - 2;
      [196 * light, 96 * light, 64 * light].forEach((color, k) => {
        raster.data[3 * i + k] = Math.round(share * color + (1 - share) * 205 + noise);
      });
    }
  return { raster, format: 'png', bitDepth: 8 } as DecodedImage;
}

const context = {
  threads: 1,
  modelsDir: '',
  findCheckpoint: () => Promise.reject(new Error('none is needed')),
};

async function make(asked: object, more: object = {}, photo = ballPhoto()) {
  const made = [];
  for await (const output of runProduct(photo, productInput.parse(asked), { ...context, ...more }))
    made.push(output);
  return made;
}

async function refusal(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'nothing was refused',
    (error: AppError) => error.code,
  );
}

it('cuts the ball out with a true edge, and its own pixels stay', async () => {
  const [output] = await make({ scenes: [{ kind: 'transparent' }] });
  const image = output?.image as Raster;
  expect(image.channels).toBe(4);
  let [area, kept] = [0, 0];
  for (let i = 3; i < image.data.length; i += 4) {
    area += (image.data[i] ?? 0) / 255;
    if (image.data[i] === 255) kept++;
  }
  expect(Math.abs(area / (Math.PI * radius * radius) - 1)).toBeLessThan(0.02);
  expect(output?.mask.data.filter((value) => value === 0)).toHaveLength(kept);
  expect(output?.report).toMatchObject({ maxAbsDiffOutside: 0, scale: 1, paints: [] });
});

it('makes every paint in every scene, in order, and says how near each colour came', async () => {
  const parts = [
    {
      name: 'ball',
      paints: [{ kind: 'original' }, { kind: 'color', color: 'forest' }, { kind: 'color', color: '#2a4bb0' }],
    },
  ];
  const scenes = [{ kind: 'photo' }, { kind: 'color', color: '#ffeedd' }];
  const made = await make({ parts, scenes });
  expect(made.map(({ report: { scene, paints } }) => [scene.kind, paints[0]?.paint])).toEqual(
    parts[0]?.paints.flatMap((paint) => scenes.map(({ kind }) => [kind, paint])),
  );
  const [untouched, , green] = made;
  expect(Buffer.compare(untouched?.image.data ?? Buffer.of(), ballPhoto().raster.data)).toBe(0);
  expect(green?.report.paints[0]?.deltaE?.median).toBeLessThan(2);
  for (const { report } of made) expect(report.maxAbsDiffOutside).toBe(0);
});

it('has no rim of the old colour or the old wall before another backdrop', async () => {
  const [output] = await make({
    parts: [{ name: 'ball', paints: [{ kind: 'color', color: '#2a4bb0' }] }],
    scenes: [{ kind: 'color', color: '#000000', shadow: 'none' }],
  });
  const image = output?.image as Raster;
  // Blue everywhere, darker towards the rim: never clay, never a wall of grey.
  const isOther = (red: number, i: number) =>
    i % 3 === 0 && red > Math.max(12, 0.6 * (image.data[i + 2] ?? 0));
  expect(image.data.findIndex(isOther)).toBe(-1);
});

it('passes the marketplace it was made for, as a file', async () => {
  const [output] = await make({ scenes: [{ kind: 'packshot', marketplace: 'amazon' }] });
  expect(output?.report.lint).toEqual({ marketplace: 'amazon', findings: [] });
  expect(Math.max(output?.image.width ?? 0, output?.image.height ?? 0)).toBe(1600);
});

it('takes a mask of the workspace as it is, and refuses one of another shape', async () => {
  const half = createRaster(size, size, 1);
  for (let y = 0; y < size; y++) half.data.fill(255, y * size, y * size + size / 2);
  const pictures = new Map([['asset_half', () => encodePng(half)]]);
  const asked = { product: { maskId: 'asset_half' }, scenes: [{ kind: 'transparent' }] };
  const [output] = await make(asked, { pictures });
  expect(output?.report.cutOut.area).toBeCloseTo(0.5, 2);
  const wide = new Map([['asset_half', () => encodePng(createRaster(size, size / 2, 1))]]);
  expect(await refusal(make(asked, { pictures: wide }))).toBe('image.mask_size');
  expect(await refusal(make(asked))).toBe('not_found');
});

it('stops when it is told to, and gives the same bytes for the same wish', async () => {
  const stopped = AbortSignal.abort();
  expect(await refusal(make({}, { signal: stopped }))).toBe('job.cancelled');
  const asked = { scenes: [{ kind: 'gradient', top: '#ffffff', bottom: '#c0c8d0', reflection: 0.4 }] };
  const [first, second] = [await make(asked), await make(asked)];
  expect(Buffer.from(first[0]?.image.data ?? []).equals(second[0]?.image.data ?? Buffer.of(1))).toBe(true);
});

it('sets words on every variant, in the photo and alone, and gives the printer its files', async () => {
  const surface = {
    kind: 'plane',
    corners: [
      [0.35, 0.42],
      [0.65, 0.42],
      [0.65, 0.58],
      [0.35, 0.58],
    ],
    size: { widthMm: 60, heightMm: 32 },
  };
  const made = await make({
    parts: [{ name: 'ball', paints: [{ kind: 'original' }, { kind: 'material', material: 'walnut' }] }],
    decals: [{ surface, art: { kind: 'text', text: 'Ñandú', color: '#ffffff' } }],
    scenes: [{ kind: 'photo' }, { kind: 'transparent' }],
  });
  expect(made).toHaveLength(4);
  for (const { report, files, mask, image } of made) {
    expect(report.maxAbsDiffOutside).toBe(0);
    expect(report.decals).toMatchObject([{ art: 'text', onProduct: 1 }]);
    expect(files?.map(({ name }) => name)).toEqual(['print-1.pdf', 'print-1.svg']);
    const middle = (image.height >> 1) * image.width + (image.width >> 1);
    expect(mask.data.subarray(middle - 40, middle + 40).some((value) => value > 0)).toBe(true);
  }
  const [plain, , walnut] = made;
  // Only the letters changed on the ball as it was; all of it in walnut.
  expect(plain?.report.changedFraction).toBeLessThan(0.03);
  expect(walnut?.report.changedFraction).toBeGreaterThan(0.2);
  const asked = { decals: [{ surface, art: { kind: 'text', text: 'a', font: 'fnt_gone' } }] };
  expect(await refusal(make(asked))).toBe('not_found');
});

it('takes the alpha of a photo that was cut out before', async () => {
  const { raster, ...rest } = ballPhoto();
  const cut = createRaster(size, size, 4);
  for (let y = 0, i = 0; y < size; y++)
    for (let x = 0; x < size; x++, i++) {
      for (let k = 0; k < 3; k++) cut.data[4 * i + k] = raster.data[3 * i + k] ?? 0;
      cut.data[4 * i + 3] = x > 100 && x < 200 && y > 60 && y < 260 ? 255 : 0;
    }
  const [output] = await make({ scenes: [{ kind: 'transparent' }] }, {}, { ...rest, raster: cut });
  const full = output?.image.data.filter((value, i) => i % 4 === 3 && value === 255).length;
  expect(full).toBe(99 * 199);
  expect(output?.report).toMatchObject({ maxAbsDiffOutside: 0 });
});

it('lets the wall shine through glass', async () => {
  const { raster, ...rest } = ballPhoto();
  const glass = createRaster(size, size, 3);
  for (let y = 0, i = 0; y < size; y++)
    for (let x = 0; x < size; x++, i++) {
      const share = 0.2 * Math.min(1, Math.max(0, insideOf(x, y)));
      // A fifth of grey, the rest wall.
      glass.data.fill(
        Math.round(share * 176 + (1 - share) * 246) + (((raster.data[3 * i] ?? 0) * 7) % 2),
        3 * i,
        3 * i + 3,
      );
    }
  const asked = { transparent: true, scenes: [{ kind: 'transparent' }] };
  const [output] = await make(asked, {}, { ...rest, raster: glass });
  const image = output?.image as Raster;
  const middle = image.data[4 * ((image.height >> 1) * image.width + (image.width >> 1)) + 3] ?? 0;
  expect(middle).toBeGreaterThan(10);
  expect(middle).toBeLessThan(140);
});
