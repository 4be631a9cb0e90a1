import { loadShippedFont } from '@escena/typeset/load-shipped-font';
import { expect, it } from 'vitest';
import { productInput } from '../contract.ts';
import { createCheckWords } from './check-words.ts';

const check = createCheckWords(loadShippedFont);
const photo = { width: 1600, height: 1200 };
const corners = [
  [0.4, 0.4],
  [0.6, 0.4],
  [0.6, 0.5],
  [0.4, 0.5],
];
const saying = (text: string, size: object = {}) =>
  check(
    productInput.parse({
      decals: [
        { surface: { kind: 'plane', corners, ...size }, art: { kind: 'text', text, font: 'great-vibes' } },
      ],
    }),
    photo,
  ).then(
    () => 'fine',
    (error: { code: string }) => error.code,
  );

it('says beforehand what the job would say', async () => {
  expect(await saying('Lucía & Íñigo')).toBe('fine');
  expect(await saying('مع الحب')).toBe('fine');
  expect(await saying('Ana 🦊')).toBe('type.glyph_missing');
  expect(await saying('A'.repeat(400), { size: { widthMm: 20, heightMm: 5 } })).toBe('type.does_not_fit');
});
