import { access } from 'node:fs/promises';
import path from 'node:path';
import { roomTypeNames, styleNames } from '@escena/verticals/staging/options';
import { expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../../../public/pictures');

it.each([
  ...roomTypeNames.map((room) => `rooms/${room}.webp`),
  ...styleNames.map((style) => `styles/${style}.webp`),
])('has a picture at %s', async (file) => {
  await expect(access(path.join(folder, file))).resolves.toBeUndefined();
});
