import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { checkFont } from './check-font.ts';

const { resolve } = createRequire(import.meta.resolve('@escena/typeset/typeset'));
const read = async (path: string) => new Uint8Array(await readFile(resolve(path)));
const ttf = await read('@expo-google-fonts/great-vibes/400Regular/GreatVibes_400Regular.ttf');

test('a font is opened, counted and shown', async () => {
  const { embedding, characters, specimen } = await checkFont(ttf);
  expect(embedding).toBe('installable');
  expect(characters).toBeGreaterThan(200);
  const ink = specimen.data.filter((value) => value < 128).length / specimen.data.length;
  expect(ink).toBeGreaterThan(0.02);
  expect(ink).toBeLessThan(0.3);
});

test('one that may not be embedded is refused', async () => {
  const copy = ttf.slice();
  const view = new DataView(copy.buffer);
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16)
    if (new TextDecoder().decode(copy.subarray(at, at + 4)) === 'OS/2')
      view.setUint16(view.getUint32(at + 8) + 8, 2);
  await expect(checkFont(copy)).rejects.toMatchObject({ code: 'type.font_forbids_embedding' });
});
