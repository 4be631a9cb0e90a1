import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createShippedFonts } from './shipped-font-files.ts';
import { isShippedFontFile } from './shipped-font-sources.ts';
import { shippedFontNames } from './shipped-fonts.ts';

const { resolve } = createRequire(import.meta.url);

test('every file that a font is opened from may be given out, and no other', async () => {
  const asked: string[] = [];
  const load = createShippedFonts((file) => {
    asked.push(file);
    return readFile(resolve(file));
  });
  for (const name of shippedFontNames) await load(name, 'Añ مع 愛사랑生日');
  expect(asked.length).toBeGreaterThan(shippedFontNames.length);
  expect(asked.filter((file) => !isShippedFontFile(file))).toEqual([]);
  for (const other of [
    '@expo-google-fonts/inter/package.json',
    '@fontsource-variable/noto-sans-jp/files/noto-sans-jp-../../../x-wght-normal.woff2',
    '../../../etc/passwd',
    '',
  ])
    expect([other, isShippedFontFile(other)]).toEqual([other, false]);
});
