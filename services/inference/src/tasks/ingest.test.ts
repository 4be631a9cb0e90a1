import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { decodeImage } from '@escena/imaging/decode-image';
import { phonePhoto } from '@escena/imaging/testing/phone-photo';
import { openStorage } from '@escena/storage/open-storage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingest } from './ingest.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'escena-ingest-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const svg = (inside: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10">${inside}</svg>`);

it('takes a logo as SVG, drawn for pages; one that could act is refused', async () => {
  const storage = openStorage({ ESCENA_DATA: folder, S3_REGION: 'none' });
  const { signal } = new AbortController();
  const { key } = await storage.put(svg('<path fill="#f00" d="M0 0h10v10z"/>'));
  const { width, height, thumbKey } = await ingest(storage, { storageKey: key }, signal);
  expect([width, height]).toEqual([1600, 800]);
  const { raster } = await decodeImage(await storage.read(thumbKey), { minSide: 1 });
  expect([raster.width, raster.height, raster.channels]).toEqual([480, 240, 4]);
  const { key: bad } = await storage.put(svg('<script>1</script>'));
  await expect(ingest(storage, { storageKey: bad }, signal)).rejects.toMatchObject({
    code: 'decal.svg_refused',
  });
});

it('keeps the picture alone of a person’s photo, value for value', async () => {
  const storage = openStorage({ ESCENA_DATA: folder, S3_REGION: 'none' });
  const { signal } = new AbortController();
  const phone = await phonePhoto('jpeg');
  const { key } = await storage.put(phone);
  expect((await ingest(storage, { storageKey: key }, signal)).original).toBeUndefined();
  const { original, width, height } = await ingest(storage, { storageKey: key, bare: true }, signal);
  expect([width, height]).toEqual([256, 320]);
  const kept = await storage.read(original?.storageKey ?? '');
  expect(original).toMatchObject({ mime: 'image/png', bytes: kept.length });
  expect(Buffer.from(kept).toString('latin1')).not.toMatch(/Secret|GPS|SERIAL|Exif/);
  expect((await decodeImage(kept)).raster).toEqual((await decodeImage(phone)).raster);
});
