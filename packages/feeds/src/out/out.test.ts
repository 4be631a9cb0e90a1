import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePictures } from '../names/describe-pictures.ts';
import type { FeedRowOut } from './feed-row.ts';
import { pictureMeasures } from './picture-measures.ts';
import { reportCsv } from './report-csv.ts';
import { shopifyCsv } from './shopify-csv.ts';

const chair = (part: string, color: string, scene: object) => ({
  input: {},
  report: { scene, paints: [{ part, paint: { kind: 'color', color }, deltaE: { median: 1.234, p95: 3 } }] },
});
const packshot = { kind: 'packshot', marketplace: 'amazon' };

describe('names', () => {
  it('say SKU, parts, options and scene, and what is to be seen in both languages', () => {
    const pictures = [chair('Asiento', 'forest', packshot), chair('Asiento', '#aabbcc', { kind: 'set', set: 'shelf' })];
    const [made] = describePictures('product', [{ sku: 'SILLÓN 7/B', title: 'Oak chair', pictures }]);
    expect(made).toEqual([
      {
        fileName: 'sillon-7-b-asiento-forest-packshot.jpg',
        format: 'jpeg',
        alt: {
          en: 'Oak chair, Asiento in forest green, on a white background',
          es: 'Oak chair, Asiento en verde bosque, sobre fondo blanco',
        },
      },
      expect.objectContaining({ fileName: 'sillon-7-b-asiento-aabbcc-shelf.jpg' }),
    ]);
  });

  it('say what is written on it, and what it is made of', () => {
    const surface = { kind: 'plane', corners: [[0.3, 0.4], [0.7, 0.4], [0.7, 0.6], [0.3, 0.6]] };
    const input = { decals: [{ surface, art: { kind: 'text', text: 'Lucía' } }] };
    const report = { scene: { kind: 'photo' }, paints: [{ part: 'box', paint: { kind: 'material', material: 'oak' } }] };
    const [[made] = []] = describePictures('product', [{ sku: 'B', title: 'Box', pictures: [{ input, report }] }]);
    expect(made).toMatchObject({
      fileName: 'b-box-oak.jpg',
      alt: { en: 'Box, box in oak, with “Lucía”', es: 'Box, box en roble, con «Lucía»' },
    });
  });

  it('are unique and fit for files, whatever the SKUs', () => {
    const row = fc.record({
      sku: fc.string({ unit: 'grapheme', maxLength: 6 }),
      title: fc.string(),
      pictures: fc.array(fc.constantFrom(chair('a', 'b', packshot), { input: {}, report: null }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const names = describePictures('product', rows).flat().map(({ fileName }) => fileName);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[\p{L}\p{N}-]{1,130}\.jpg$/u);
      }),
    );
  });
});

const row = (sku: string, title: string, count: number): FeedRowOut => ({
  sku,
  title,
  status: count > 0 ? 'done' : 'failed',
  error: count > 0 ? null : 'remote.timeout',
  pictures: Array.from({ length: count }, (_, i) => ({
    fileName: `${sku}-${i}.png`,
    alt: { en: `=${title}`, es: `+${title}` },
    link: `https://escena.test/${sku}/${i}`,
    measures: pictureMeasures({ ...chair('a', 'b', packshot).report, lint: { findings: [{ code: 'fillLow' }] } }),
  })),
});

const readBack = (lines: Iterable<string>) =>
  parse([...lines].join(''), { columns: true }) as unknown as Record<string, string>[];

it('reports a line for each picture and each row without, and runs no formula', () => {
  const lines = readBack(reportCsv([row('A', 'Chair', 2), row('B', '=cmd()', 0)]));
  expect(lines.map(({ sku, status, picture, error }) => [sku, status, picture, error])).toEqual([
    ['A', 'done', 'A-0.png', ''],
    ['A', 'done', 'A-1.png', ''],
    ['B', 'failed', '', 'remote.timeout'],
  ]);
  expect(lines[0]).toMatchObject({ alt_en: "'=Chair", alt_es: "'+Chair", delta_e: '1.23', findings: 'fillLow' });
  expect(lines[2]?.title).toBe("'=cmd()");
});

it('gives a shop variants of one product with their pictures in order', () => {
  const lines = readBack(shopifyCsv([row('A', 'Óak Chair', 2), row('C', 'Lamp', 0), row('B', 'Óak chair', 1)]));
  expect(
    lines.map((line) => [line.Handle, line.Title, line['Variant SKU'], line['Image Src'], line['Image Position']]),
  ).toEqual([
    ['oak-chair', 'Óak Chair', 'A', 'https://escena.test/A/0', '1'],
    ['oak-chair', '', '', 'https://escena.test/A/1', '2'],
    ['oak-chair', '', 'B', 'https://escena.test/B/0', '3'],
  ]);
});
