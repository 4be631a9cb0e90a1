import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { decodeImage } from '@escena/imaging/decode-image';
import { openStorage } from '@escena/storage/open-storage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkStoredFont } from './check-font.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'escena-font-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const { resolve } = createRequire(import.meta.resolve('@escena/typeset/typeset'));
const ttf = resolve('@expo-google-fonts/great-vibes/400Regular/GreatVibes_400Regular.ttf');

it('opens a stored font and keeps a picture of it; what is none is refused by name', async () => {
  const storage = openStorage({ ESCENA_DATA: folder, S3_REGION: 'none' });
  const { key } = await storage.put(new Uint8Array(await readFile(ttf)));
  const { embedding, characters, thumbKey } = await checkStoredFont(storage, { storageKey: key });
  expect(embedding).toBe('installable');
  expect(characters).toBeGreaterThan(200);
  const { raster } = await decodeImage(await storage.read(thumbKey), { minSide: 1 });
  expect([raster.width, raster.height]).toEqual([480, 160]);
  const { key: bad } = await storage.put(new TextEncoder().encode('OTTO and nothing more'));
  await expect(checkStoredFont(storage, { storageKey: bad })).rejects.toMatchObject({
    code: 'type.font_damaged',
  });
});
