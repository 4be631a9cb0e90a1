import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadShippedFont } from './load-shipped-font.ts';
import { type Outline, outlineBounds, transformOutline } from './outline.ts';
import { pathData } from './path-data.ts';
import { rasterize } from './rasterize.ts';
import { typeset } from './typeset.ts';

const box = (left: number, top: number, right: number, bottom: number): Outline => [
  {
    start: [left, top],
    segments: [
      [right, top],
      [right, bottom],
      [left, bottom],
    ],
  },
];

function sum(data: Float32Array): number {
  return data.reduce((total, value) => total + value, 0);
}

const place = fc.double({ min: 0, max: 20, noNaN: true });

test('a rectangle covers its own area, to a 16th of a row', () => {
  fc.assert(
    fc.property(place, place, place, place, (x0, y0, x1, y1) => {
      const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)];
      const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)];
      const area = sum(rasterize(box(left, top, right, bottom), { width: 20, height: 20 }).data);
      expect(Math.abs(area - (right - left) * (bottom - top))).toBeLessThanOrEqual(
        (right - left) / 16 + 1e-4,
      );
    }),
  );
});

test('overlapping contours are one shape, a turned one cuts a hole', () => {
  const both = [...box(2, 2, 10, 10), ...box(5, 5, 14, 14)];
  expect(sum(rasterize(both, { width: 20, height: 20 }).data)).toBeCloseTo(64 + 81 - 25, 3);
  const hole: Outline = [
    ...box(2, 2, 10, 10),
    {
      start: [4, 4],
      segments: [
        [4, 8],
        [8, 8],
        [8, 4],
      ],
    },
  ];
  expect(sum(rasterize(hole, { width: 20, height: 20 }).data)).toBeCloseTo(48, 3);
});

test('a warp bends straight lines: the unit square onto a quarter ring', () => {
  const coverage = rasterize(box(0, 0, 1, 1), {
    width: 40,
    height: 40,
    warp: (u, v) => [
      (20 + 10 * v) * Math.cos((u * Math.PI) / 2),
      (20 + 10 * v) * Math.sin((u * Math.PI) / 2),
    ],
  });
  const area = (Math.PI / 4) * (30 * 30 - 20 * 20);
  expect(Math.abs(sum(coverage.data) - area)).toBeLessThan(area * 0.002);
});

test('pixels are counted from left and top', () => {
  const whole = rasterize(box(3.5, 4.25, 9, 9), { width: 12, height: 12 });
  const part = rasterize(box(3.5, 4.25, 9, 9), { width: 6, height: 5, left: 3, top: 4 });
  for (let y = 0; y < 5; y++)
    for (let x = 0; x < 6; x++) expect(part.data[y * 6 + x]).toBe(whole.data[(y + 4) * 12 + x + 3]);
});

test('words cover what another renderer covers (resvg, at eight times the size, averaged)', async () => {
  for (const [name, text] of [
    ['great-vibes', 'Zoë & Ángel fi'],
    ['noto-naskh-arabic', 'مع الحب'],
    ['noto-sans-jp', '愛をこめて'],
  ] as const) {
    const font = await loadShippedFont(name, text);
    const set = typeset(text, { font, size: 60, box: { width: 400, height: 120, fit: 'shrink' } });
    const ours = rasterize(set.outline, { width: 400, height: 120 });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="120" viewBox="0 0 400 120"><path d="${pathData(set.outline, 5)}"/></svg>`;
    const theirs = new Resvg(svg, { fitTo: { mode: 'width', value: 400 * 8 } }).render().pixels;
    let [both, either] = [0, 0];
    ours.data.forEach((value, i) => {
      const corner = Math.floor(i / 400) * 8 * 3200 + (i % 400) * 8;
      let other = 0;
      for (let y = 0; y < 8; y++)
        for (let x = 0; x < 8; x++) other += (theirs[4 * (corner + y * 3200 + x) + 3] ?? 0) / 255 / 64;
      both += Math.min(value, other);
      either += Math.max(value, other);
    });
    expect(both / either, name).toBeGreaterThan(0.99);
  }
});

test('bounds hold all ink and are touched by it', async () => {
  const font = await loadShippedFont('great-vibes', '');
  fc.assert(
    fc.property(
      fc.constantFrom('Qjf', 'Ángel', 'Yy&', '¿Ñ?'),
      fc.double({ min: 5, max: 40, noNaN: true }),
      (text, size) => {
        const { outline } = typeset(text, { font, size });
        const bounds = outlineBounds(outline);
        if (!bounds) throw new Error('no ink');
        const moved = transformOutline(outline, [1, 0, 0, 1, 1 - bounds.left, 1 - bounds.top]);
        const width = Math.ceil(bounds.right - bounds.left + 2);
        const height = Math.ceil(bounds.bottom - bounds.top + 2);
        const { data } = rasterize(moved, { width, height });
        const row = (y: number) => sum(data.subarray(y * width, (y + 1) * width));
        expect(row(0)).toBeLessThan(0.02);
        expect(row(1)).toBeGreaterThan(0);
        expect(row(Math.floor(bounds.bottom - bounds.top + 1 - 1e-3))).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 20 },
  );
});
