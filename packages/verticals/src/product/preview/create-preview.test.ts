/** A page's preview against the job of the same wish: the same words, the same colours. */
import { createRaster, type Raster } from '@escena/core/raster';
import type { DecodedImage } from '@escena/imaging/decode-image';
import { loadShippedFont } from '@escena/typeset/load-shipped-font';
import { expect, it } from 'vitest';
import { type ProductInput, productInput } from '../contract.ts';
import { runProduct } from '../run.ts';
import { createPreview, type PreviewSources, type PreviewWish } from './create-preview.ts';

const size = 240;
const sources: PreviewSources = {
  fonts: loadShippedFont,
  ownFont: () => loadShippedFont('great-vibes', ''),
  picture: () => Promise.reject(new Error('none')),
};

/** A pale box, a little darker to the right, on a darker wall. */
function boxPhoto(): Raster {
  const raster = createRaster(size, size, 3);
  for (let y = 0, i = 0; y < size; y++)
    for (let x = 0; x < size; x++, i++) {
      const inside = x >= 40 && x < 200 && y >= 50 && y < 190;
      const light = inside ? 0.9 - x / 1200 : 1;
      const noise = ((i * 7919) % 5) - 2;
      (inside ? [214, 204, 190] : [96, 104, 112]).forEach((level, k) => {
        raster.data[3 * i + k] = Math.round(level * light + noise);
      });
    }
  return raster;
}

const corners = [
  [0.3, 0.4],
  [0.7, 0.42],
  [0.7, 0.6],
  [0.3, 0.62],
] as const;
const surface = { kind: 'plane', corners } as const;

function wishOf({ product, transparent, parts, decals }: ProductInput): PreviewWish {
  return {
    product,
    transparent,
    parts: parts.map(({ select, paints: [paint = { kind: 'original' }] }) => ({ select, paint })),
    decals,
  };
}

async function jobOf(photo: Raster, input: ProductInput): Promise<Raster> {
  const decoded = { raster: photo, format: 'png', bitDepth: 8 } as DecodedImage;
  const context = { threads: 1, modelsDir: '', findCheckpoint: () => Promise.reject(new Error('none')) };
  for await (const { image } of runProduct(decoded, input, context)) return image;
  throw new Error('no picture');
}

const input = productInput.parse({
  parts: [{ name: 'box', paints: [{ kind: 'color', color: '#b3262e' }] }],
  decals: [
    { surface, art: { kind: 'text', text: 'Lucía', font: 'great-vibes' }, finish: { kind: 'print' } },
    {
      surface: { ...surface, corners: corners.map(([x, y]) => [x, y + 0.2]) },
      art: { kind: 'text', text: '東京' },
    },
  ],
  scenes: [{ kind: 'photo' }],
});

it('shows every pixel of the product as the job will make it', async () => {
  const photo = boxPhoto();
  const show = createPreview(photo, sources);
  const { picture, area } = await show(wishOf(input));
  const job = await jobOf(photo, input);
  expect(area).toBeCloseTo((160 * 140) / size ** 2, 2);
  let [most, changed, off] = [0, 0, 0];
  for (let i = 0; i < size * size; i++) {
    if (picture.data[4 * i + 3] !== 255) continue;
    for (let k = 0; k < 3; k++) {
      const difference = Math.abs((picture.data[4 * i + k] ?? 0) - (job.data[3 * i + k] ?? 0));
      most = Math.max(most, difference);
      if (difference > 1) off++;
      if (picture.data[4 * i + k] !== photo.data[3 * i + k]) changed++;
    }
  }
  expect(changed).toBeGreaterThan(20_000);
  // Only within letters, whose white ground the job judges by the brightest of the photo's surroundings, too.
  expect(most).toBeLessThanOrEqual(8);
  expect(off / changed).toBeLessThan(0.06);
});

it('refuses words that no font has, naming them', async () => {
  const show = createPreview(boxPhoto(), sources);
  const decals = [{ ...input.decals[0], art: { kind: 'text', text: 'Ana 🦊' } }];
  const wish = wishOf(productInput.parse({ ...input, decals }));
  await expect(show(wish)).rejects.toMatchObject({
    code: 'type.glyph_missing',
    detail: expect.stringContaining('🦊'),
  });
  // What was refused does not stand in the way of what comes next.
  await expect(show(wishOf(input))).resolves.toMatchObject({ picture: { width: size } });
});

it('sets words in a font of one’s own as in one of ours', async () => {
  const show = createPreview(boxPhoto(), sources);
  const saying = (font: string) =>
    show(wishOf(productInput.parse({ decals: [{ surface, art: { kind: 'text', text: 'Ana', font } }] })));
  const [ours, own] = [await saying('great-vibes'), await saying('fnt_house')];
  expect(Buffer.from(own.picture.data).equals(ours.picture.data)).toBe(true);
});
