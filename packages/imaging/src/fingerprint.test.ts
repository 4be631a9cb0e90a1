import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createRaster, type Raster } from '@escena/core/raster';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { fingerprint, fingerprintDistance, sameWithin } from './fingerprint.ts';

const inputs = '/work/shared/inputs';

async function read(image: Sharp): Promise<Raster> {
  const { data, info } = await image
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 3, data: new Uint8Array(data) };
}

/** 8 × 6 patches of chance greys. */
function drawn(seed: number): Raster {
  const raster = createRaster(240, 160, 1);
  const patch = (k: number) => (Math.sin(seed * 127.1 + k * 311.7) * 43_758.5453) % 1;
  for (let at = 0; at < raster.data.length; at++) {
    const [x, y] = [at % 240, Math.floor(at / 240)];
    raster.data[at] = 128 + 120 * patch(Math.floor(x / 30) + 8 * Math.floor(y / 27));
  }
  return raster;
}

it('is 64 bits, the same for the same picture, and counts the bits that differ', () => {
  const hash = fingerprint(drawn(1));
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprint(drawn(1))).toBe(hash);
  expect(fingerprintDistance(hash, hash)).toBe(0);
  expect(fingerprintDistance('0000000000000000', 'ffffffffffffffff')).toBe(64);
  expect(fingerprintDistance('8000000000000000', '0000000000000003')).toBe(3);
});

it('knows a picture in grey and with alpha', () => {
  const grey = createRaster(64, 64, 1);
  const rgba = createRaster(64, 64, 4);
  for (let at = 0; at < 4096; at++) {
    grey.data[at] = (at * 7 + (at >> 6) * 31) % 256;
    rgba.data.set([grey.data[at] ?? 0, grey.data[at] ?? 0, grey.data[at] ?? 0, 255], at * 4);
  }
  expect(fingerprint(rgba)).toBe(fingerprint(grey));
});

it('tells pictures apart', () => {
  for (let a = 0; a < 6; a++)
    for (let b = 0; b < a; b++)
      expect(fingerprintDistance(fingerprint(drawn(a)), fingerprint(drawn(b)))).toBeGreaterThan(sameWithin);
});

// Photographs that the project does not hold: skipped, and said so, where they are not there.
describe.skipIf(!existsSync(inputs))('the photographs of /work/shared/inputs', () => {
  it('are known after JPEG 60, half size and a trimmed edge, and never taken for one another', async () => {
    const files = ['rooms', 'general', 'products', 'persons', 'garments'].flatMap((folder) =>
      readdirSync(path.join(inputs, folder))
        .filter((name) => /\.(jpe?g|png|webp)$/i.test(name))
        .map((name) => path.join(inputs, folder, name)),
    );
    const hashes: string[] = [];
    for (const file of files) {
      const photo = await sharp(file).autoOrient().resize(320, 320, { fit: 'inside' }).png().toBuffer();
      const hash = fingerprint(await read(sharp(photo)));
      hashes.push(hash);
      const { width, height } = await sharp(photo).metadata();
      const [dx, dy] = [Math.round(width * 0.01), Math.round(height * 0.01)];
      const trimmed = { left: dx, top: dy, width: width - 2 * dx, height: height - 2 * dy };
      const copies = [
        sharp(await sharp(photo).jpeg({ quality: 60 }).toBuffer()),
        sharp(photo).resize(width >> 1),
        sharp(photo).extract(trimmed),
      ];
      for (const copy of copies)
        expect(fingerprintDistance(hash, fingerprint(await read(copy))), file).toBeLessThanOrEqual(
          sameWithin,
        );
    }
    const falseHits = hashes.flatMap((a, i) =>
      hashes.slice(i + 1).filter((b) => fingerprintDistance(a, b) <= sameWithin),
    );
    expect(falseHits).toEqual([]);
  });
});
