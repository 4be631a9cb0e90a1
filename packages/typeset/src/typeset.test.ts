import { AppError } from '@escena/core/app-error';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hyphenate } from './hyphenate.ts';
import { loadShippedFont } from './load-shipped-font.ts';
import { outlineBounds } from './outline.ts';
import { rasterize } from './rasterize.ts';
import { typeset } from './typeset.ts';
import { typesetOnArc } from './typeset-on-arc.ts';

const everything = 'مرحبا بك שלום 愛をこめて';
const [inter, script, arabic, hebrew, japanese] = await Promise.all([
  loadShippedFont('inter', everything),
  loadShippedFont('great-vibes', everything),
  loadShippedFont('noto-naskh-arabic', everything),
  loadShippedFont('noto-sans-hebrew', everything),
  loadShippedFont('noto-sans-jp', everything),
]);
const fallbacks = [arabic, hebrew, japanese];

const words = fc.array(
  fc.constantFrom('Ana', 'Gipsy', 'Ångström', 'de la', 'مرحبا', 'שלום', '愛をこめて', '(12)', '¿Qué?'),
  { minLength: 1, maxLength: 8 },
);

test('shrunk words never leave their box, in any script', () => {
  fc.assert(
    fc.property(
      words,
      fc.double({ min: 20, max: 80, noNaN: true }),
      fc.double({ min: 8, max: 40, noNaN: true }),
      fc.constantFrom('start', 'center', 'end', 'left', 'right'),
      (some, width, height, align) => {
        const box = { width, height, fit: 'shrink', minSize: 0.1 } as const;
        const { bounds, size } = typeset(some.join(' '), {
          font: script,
          fallbacks: [inter, ...fallbacks],
          size: 20,
          align,
          box,
        });
        expect(bounds.left).toBeGreaterThanOrEqual(-1e-6);
        expect(bounds.top).toBeGreaterThanOrEqual(-1e-6);
        expect(bounds.right).toBeLessThanOrEqual(width + 1e-6);
        expect(bounds.bottom).toBeLessThanOrEqual(height + 1e-6);
        expect(size).toBeLessThanOrEqual(20);
      },
    ),
    { numRuns: 40 },
  );
});

test('emoji are refused by name, not drawn as boxes', () => {
  const refused = catchError(() => typeset('Te quiero 👩‍👩‍👧 mucho 🎉', { font: inter, fallbacks, size: 10 }));
  expect(refused.code).toBe('type.glyph_missing');
  expect(refused.data?.['characters']).toBe('👩‍👩‍👧 🎉');
  expect(refused.detail).toContain('U+1F389');
});

test('what stands for a lost character is refused too', () => {
  expect(catchError(() => typeset('a\uD83D', { font: inter, size: 10 })).code).toBe('type.glyph_missing');
});

test('nothing visible is no text', () => {
  for (const text of ['', ' \n\t', '\u200D\u00AD'])
    expect(catchError(() => typeset(text, { font: inter, size: 10 })).code).toBe('type.empty');
});

test('what cannot be set at the smallest size is said, not clipped', () => {
  const box = { width: 10, height: 5, fit: 'shrink', minSize: 4 } as const;
  expect(catchError(() => typeset('Maximiliana', { font: inter, size: 8, box })).code).toBe(
    'type.does_not_fit',
  );
});

test('right to left: the text ends at the left, its number still reads from left to right', () => {
  const mixed = typeset('שלום 12', { font: hebrew, fallbacks: [inter], size: 10 });
  const start = mixed.lines[0]?.x ?? 0;
  const number = typeset('12', { font: hebrew, size: 10 });
  const leftmost = mixed.outline.filter(({ start: [x] }) => x < start + (number.lines[0]?.width ?? 0));
  const ink = outlineBounds(leftmost);
  expect((ink?.left ?? 0) - start).toBeCloseTo(number.bounds.left, 4);
  expect((ink?.right ?? 0) - start).toBeCloseTo(number.bounds.right, 4);
});

test('arabic letters join: no gap anywhere in a word of joining letters', () => {
  const { outline, bounds } = typeset('محمد', { font: arabic, size: 100, align: 'left' });
  const [left, right] = [Math.ceil(bounds.left), Math.floor(bounds.right)];
  const { data } = rasterize(outline, { left, top: -100, width: right - left, height: 150 });
  for (let x = 0; x < right - left; x++)
    expect(data.some((value, i) => i % (right - left) === x && value > 0)).toBe(true);
});

test('tracking widens letters by itself, and leaves joined ones alone', () => {
  const width = (text: string, tracking: number) =>
    typeset(text, { font: inter, fallbacks, size: 10, tracking }).lines[0]?.width ?? 0;
  expect(width('NORA', 0.2)).toBeCloseTo(width('NORA', 0) + 3 * 0.2 * 10, 5);
  expect(width('محمد', 0.2)).toBeCloseTo(width('محمد', 0), 5);
});

test('decomposed and composed accents are the same drawing', () => {
  const set = (text: string) => typeset(text, { font: inter, size: 10 }).outline;
  expect(set('Zoë Ángel'.normalize('NFD'))).toEqual(set('Zoë Ángel'));
});

test('the size only scales', () => {
  const small = typeset('Lucía', { font: script, size: 5 }).bounds;
  const large = typeset('Lucía', { font: script, size: 50 }).bounds;
  expect(large.right - large.left).toBeCloseTo(10 * (small.right - small.left), 4);
});

test('lines break where the language lets them, and show their hyphens', () => {
  const box = { width: 30, height: 60, fit: 'none' } as const;
  const lines = (text: string) => typeset(text, { font: inter, size: 5, box }).lines.map((line) => line.text);
  expect(lines('Feliz cumpleaños, abuela')).toEqual(['Feliz', 'cumpleaños,', 'abuela']);
  expect(lines(hyphenate('Donaudampfschifffahrt', 'de'))).toEqual(['Donau-', 'dampf-', 'schifffahrt']);
});

test('on an arc the whole baseline keeps its radius', () => {
  const { bounds } = typesetOnArc('HHHHHHHHHHHHHHHHHHHH', { font: inter, size: 4, radius: 20, side: 'over' });
  const capHeight = -typeset('H', { font: inter, size: 4 }).bounds.top;
  expect(-bounds.top).toBeGreaterThan(20);
  expect(-bounds.top).toBeLessThan(20 + capHeight + 0.1);
  const under = typesetOnArc('HHHH', { font: inter, size: 4, radius: 20, side: 'under' }).bounds;
  expect(under.bottom).toBeLessThan(20.1);
  expect(
    catchError(() => typesetOnArc('H'.repeat(80), { font: inter, size: 4, radius: 5, side: 'over' })).code,
  ).toBe('type.does_not_fit');
});

function catchError(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
