import { Resvg } from '@resvg/resvg-js';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { loadShippedFont } from './load-shipped-font.ts';
import type { PrintSheet } from './print-sheet.ts';
import { toPdf, toPdfPages } from './to-pdf.ts';
import { toSvg } from './to-svg.ts';
import { typeset } from './typeset.ts';

const font = await loadShippedFont('playfair-display', '');
const box = { width: 80, height: 40, fit: 'shrink' } as const;
const { outline } = typeset('R & B', { font, size: 30, align: 'center', box });
const sheet: PrintSheet = {
  title: 'R & B <1>',
  widthMm: 80,
  heightMm: 40,
  bleedMm: 2,
  cropMarks: true,
  layers: [{ kind: 'outline', outline, ink: { name: 'Foil gold', hex: '#c9a14a' } }],
};

test('the SVG is in millimetres, has its bleed, and is well formed', () => {
  const svg = toSvg(sheet);
  expect(svg).toContain('width="96mm" height="56mm" viewBox="-8 -8 96 56"');
  expect(svg).toContain('R &amp; B &lt;1&gt;');
  expect(svg).toContain('data-spot="Foil gold"');
  expect(svg).not.toContain('<text');
  expect(new Resvg(svg, { fitTo: { mode: 'width', value: 960 } }).render().height).toBe(560);
});

test('the PDF has true size, trim and bleed, a separation, no font and no picture of words', async () => {
  const pdf = Buffer.from(await toPdf(sheet)).toString('latin1');
  const points = (mm: number) => (mm * 72) / 25.4;
  const boxOf = (name: string) =>
    (new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(pdf)?.[1] ?? '').split(' ').map(Number);
  const [left = 0, bottom = 0, right = 0, top = 0] = boxOf('TrimBox');
  expect(right - left).toBeCloseTo(points(80), 3);
  expect(top - bottom).toBeCloseTo(points(40), 3);
  expect(boxOf('BleedBox')[0]).toBeCloseTo(points(6), 3);
  expect(boxOf('MediaBox')[2]).toBeCloseTo(points(96), 3);
  expect(pdf).toMatch(/Separation \/Foil#20gold/);
  expect(pdf).not.toMatch(/\/Type \/Font\b|\/Subtype \/Image/);
  const stream = /stream\n([\s\S]*?)\nendstream/.exec(pdf)?.[1] ?? '';
  const drawn = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  expect(drawn.match(/ [cvy]\n/g)?.length).toBeGreaterThan(10);
});

test('the same sheet is the same bytes', async () => {
  expect(Buffer.compare(await toPdf(sheet), await toPdf(sheet))).toBe(0);
});

test('several sheets are as many pages, each of its own size', async () => {
  const wide = { ...sheet, widthMm: 120 };
  const pdf = Buffer.from(await toPdfPages([sheet, wide, sheet], 'Proof')).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(3);
  expect(new Set(pdf.match(/\/MediaBox \[[^\]]*\]/g)).size).toBe(2);
  expect(pdf).toContain('Proof');
});
