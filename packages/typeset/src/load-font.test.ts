import { AppError } from '@escena/core/app-error';
import fc from 'fast-check';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadFont } from './load-font.ts';
import { typeset } from './typeset.ts';
import { maxFontBytes } from './unpack-font.ts';

const { resolve } = createRequire(import.meta.url);
const read = async (path: string) => new Uint8Array(await readFile(resolve(path)));
const ttf = await read('@expo-google-fonts/great-vibes/400Regular/GreatVibes_400Regular.ttf');

async function codeOf(file: Uint8Array): Promise<string> {
  try {
    await loadFont(file);
    return 'taken';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

/** The same font with other usage bits in OS/2. */
function withFsType(fsType: number): Uint8Array {
  const copy = ttf.slice();
  const view = new DataView(copy.buffer);
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16)
    if (String.fromCharCode(...copy.subarray(at, at + 4)) === 'OS/2')
      view.setUint16(view.getUint32(at + 8) + 8, fsType);
  return copy;
}

function asWoff(sfnt: Uint8Array): Uint8Array {
  const view = new DataView(sfnt.buffer, sfnt.byteOffset);
  const count = view.getUint16(4);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 12 + 16 * i;
    const data = sfnt.subarray(view.getUint32(at + 8), view.getUint32(at + 8) + view.getUint32(at + 12));
    const packed = deflateSync(data);
    return { tag: sfnt.subarray(at, at + 4), data, stored: packed.length < data.length ? packed : data };
  });
  const out = new Uint8Array(44 + 20 * count + tables.reduce((sum, { stored }) => sum + stored.length, 0));
  const to = new DataView(out.buffer);
  out.set(new TextEncoder().encode('wOFF'));
  out.set(sfnt.subarray(0, 4), 4);
  to.setUint16(12, count);
  let offset = 44 + 20 * count;
  tables.forEach(({ tag, data, stored }, i) => {
    out.set(tag, 44 + 20 * i);
    to.setUint32(44 + 20 * i + 4, offset);
    to.setUint32(44 + 20 * i + 8, stored.length);
    to.setUint32(44 + 20 * i + 12, data.length);
    out.set(stored, offset);
    offset += stored.length;
  });
  return out;
}

test('TTF, WOFF and WOFF2 are the same font', async () => {
  const plain = await loadFont(ttf);
  expect(plain.name).toBe('Great Vibes');
  const packed = await loadFont(asWoff(ttf));
  expect(typeset('Ángel', { font: packed, size: 10 })).toEqual(typeset('Ángel', { font: plain, size: 10 }));
  const piece = await loadFont(
    await read('@fontsource-variable/noto-sans-jp/files/noto-sans-jp-119-wght-normal.woff2'),
  );
  expect(piece.faces[0]?.has(0x3042)).toBe(true);
});

test('the maker’s word on embedding is read', async () => {
  const embedding = async (fsType: number) => (await loadFont(withFsType(fsType))).embedding;
  expect(await embedding(0)).toBe('installable');
  expect(await embedding(2)).toBe('restricted');
  expect(await embedding(4)).toBe('preview-and-print');
  expect(await embedding(0x0108)).toBe('editable');
  expect(await embedding(0x0204)).toBe('restricted');
});

test('what is no font, cut off or too big gets its own words', async () => {
  expect(await codeOf(new Uint8Array(0))).toBe('type.not_a_font');
  expect(await codeOf(new TextEncoder().encode('%PDF-1.7 not a font'))).toBe('type.not_a_font');
  expect(await codeOf(ttf.subarray(0, ttf.length / 2))).toBe('type.font_damaged');
  expect(await codeOf(new Uint8Array(maxFontBytes + 1))).toBe('type.font_too_big');
  const bomb = new Uint8Array(100);
  bomb.set(new TextEncoder().encode('wOF2'));
  new DataView(bomb.buffer).setUint32(16, 0xffff_ffff);
  expect(await codeOf(bomb)).toBe('type.font_too_big');
});

test('damage anywhere ends in a typed refusal, or in a font that can be asked', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(ttf.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }),
      fc.boolean(),
      async (damage, head) => {
        const copy = ttf.slice();
        for (const [at, value] of damage) copy[head ? at % 400 : at] = value;
        expect(await codeOf(copy)).toMatch(/^(taken|type\.)/);
      },
    ),
    { numRuns: 60 },
  );
});
