import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '@escena/core/csv-line';
import { readFeed } from './read-feed.ts';
import { readTable } from './read-table.ts';
import { rowInput } from './row-input.ts';

const template = { style: 'modern', room: 'bedroom' };
const read = (text: string, base: object = template) =>
  readFeed({ tool: 'staging', template: { ...base }, text });
const where = (errors: ReturnType<typeof read>['errors']) => errors.map(({ line, column }) => [line, column]);

describe('a table', () => {
  it('is read back as it was written, whatever is in its cells', () => {
    const cell = fc
      .string({ unit: 'grapheme', maxLength: 12 })
      .map((text) => text.trim().replace(/^[=+\-@\s]+/, ''));
    const record = fc
      .array(cell, { minLength: 3, maxLength: 3 })
      .filter((cells) => cells.some((one) => one !== ''));
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 20 }), (records) => {
        const clean = records.map((cells) =>
          cells.map((one) =>
            one
              .replaceAll(/[\ufeff\ufffd\0]/g, '')
              .replace(/^[=+\-@\s]+/, '')
              .trim(),
          ),
        );
        fc.pre(clean.every((cells) => cells.some((one) => one !== '')));
        const text = ['a', 'b', 'c'];
        const table = readTable([text, ...clean].map(csvLine).join(''));
        expect(table.errors).toEqual([]);
        expect(table.rows.map(({ cells }) => [...cells.values()])).toEqual(clean);
      }),
    );
  });

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('finds %s by itself, behind a byte order mark', (_, sign) => {
    const text = `\ufeffsku;image;title;style\r\n A ;https://x.test/a.jpg;"one; two, three";modern\r\n`;
    expect(read(text.replaceAll(/;(?! )/g, sign)).rows).toMatchObject([
      { sku: 'A', title: 'one; two, three', source: 'https://x.test/a.jpg', overrides: { style: 'modern' } },
    ]);
  });

  it('counts lines as an editor does: cells of several lines, empty lines between', () => {
    const text =
      'sku,image,title\nA,https://x.test,"two\nlines"\n\n\nB,,b\nC,https://x.test,c\n,https://x.test,d\n';
    expect(where(read(text).errors)).toEqual([
      [6, 'image'],
      [8, 'sku'],
    ]);
  });

  it('says where quotes do not match, and no more than that', () => {
    expect(
      where(read('sku,image\nA,https://x.test\n"B"x,https://x.test\nC,https://x.test\n').errors),
    ).toEqual([[3, null]]);
  });
});

describe('a feed', () => {
  it('takes JSON as well, with input as an object', () => {
    const text = JSON.stringify([
      { sku: 7, image: 'asset_0123456789abc', input: { seed: 5, variations: 2 } },
    ]);
    expect(read(text)).toMatchObject({
      errors: [],
      rows: [{ line: 1, sku: '7', title: '7', credits: 2, pictures: 2, input: { seed: 5, room: 'bedroom' } }],
    });
  });

  it('names every wrong row with line, column and reason, in both languages', () => {
    const text = [
      'sku,image,title,style,input,price',
      'A,https://x.test/a.jpg,Chair,modern,,9',
      'A,ftp://x.test/b.jpg,Table,modern,,9',
      ',,Lamp,baroque,,9',
      'D,https://x.test/d.jpg,Rug,,"{""seed"":-1}",9',
      'E,https://x.test/e.jpg,Bed,,[1],9',
      'F,https://x.test/f.jpg,Sofa,modern,,9,,more',
    ].join('\n');
    const { errors, rows, columns } = read(text);
    expect(where(errors)).toEqual([
      [3, 'image'],
      [3, 'sku'],
      [4, 'sku'],
      [4, 'image'],
      [4, 'style'],
      [5, 'input'],
      [6, 'input'],
      [7, null],
    ]);
    for (const { reason } of errors) expect(reason.en).not.toBe(reason.es);
    expect(rows.map(({ sku }) => sku)).toEqual(['A']);
    expect(columns.map(({ use }) => use)).toEqual(['sku', 'image', 'title', 'override', 'override', null]);
  });

  it('leaves to the rows what the template does not say, and says when nobody does', () => {
    const text = 'sku,image,room\nA,https://x.test,kitchen\nB,https://x.test,\n';
    const { errors, rows } = read(text, { style: 'modern' });
    expect(rows).toMatchObject([{ input: { room: 'kitchen', style: 'modern' } }]);
    expect(where(errors)).toEqual([[3, null]]);
  });

  it.each([
    ['no columns', 'a,b\n1,2\n', ['sku', 'image']],
    ['nothing', '', ['sku', 'image', null]],
    [
      'too many rows',
      `sku,image\n${Array.from({ length: 501 }, (_, i) => `${i},https://x.test`).join('\n')}`,
      [null],
    ],
    ['another encoding', 'sku,image,title\nA,https://x.test,sill\ufffdn', [null]],
    ['too much', `sku,image\nA,${'x'.repeat(1_000_001)}`, [null]],
    ['broken JSON', '[{"sku":', [null]],
  ])('refuses a file with %s, once', (_, text, columns) => {
    const { errors, rows } = read(text);
    expect(rows).toEqual([]);
    expect(where(errors)).toEqual(columns.map((column) => [1, column]));
  });

  it('says to the product tool what its columns say: parts, colours, scenes', () => {
    const seat = {
      name: 'Seat',
      select: { clicks: [{ x: 0.5, y: 0.5, keep: true }] },
      paints: [{ kind: 'original' }],
    };
    const text =
      'sku,image,Color:seat,color:legs,scene\nA,https://x.test,forest|#AABBCC,,amazon|Shelf\nB,https://x.test,glow,,\nC,https://x.test,,,moon\n';
    const { rows, errors } = readFeed({ tool: 'product', template: { parts: [seat] }, text });
    expect(rows).toMatchObject([
      {
        pictures: 4,
        credits: 1,
        input: {
          parts: [
            {
              ...seat,
              paints: [
                { kind: 'color', color: 'forest' },
                { kind: 'color', color: '#aabbcc' },
              ],
            },
          ],
          scenes: [
            { kind: 'packshot', marketplace: 'amazon' },
            { kind: 'set', set: 'shelf' },
          ],
        },
      },
    ]);
    expect(where(errors)).toEqual([
      [3, 'Color:seat'],
      [4, 'scene'],
    ]);
  });

  it('puts the words of a row on the product, as the template sets them', () => {
    const surface = {
      kind: 'plane',
      corners: [
        [0.3, 0.4],
        [0.7, 0.4],
        [0.7, 0.6],
        [0.3, 0.6],
      ],
    };
    const base = { decals: [{ surface, art: { kind: 'text', text: 'Name', font: 'inter' } }] };
    const text = 'sku,image,text:1,text:2\nA,https://x.test,Lucía,\nB,https://x.test,Zoë,more\n';
    const late = { sku: 'C', image: 'https://x.test', input: { ...base, seed: -1 }, 'text:1': 'Ana' };
    const ofRow = readFeed({ tool: 'product', template: {}, text: JSON.stringify([late]) });
    expect(where(ofRow.errors)).toEqual([[1, 'input']]);
    const { rows, errors } = readFeed({ tool: 'product', template: base, text });
    expect(rows).toMatchObject([{ input: { decals: [{ art: { text: 'Lucía', font: 'inter' } }] } }]);
    expect(where(errors)).toEqual([[3, 'text:2']]);
  });

  it('gives the same input in whatever order the cells come', () => {
    const cells = { scene: 'white', 'color:Leg': 'red', input: '{"seed":4,"scenes":[]}' };
    const turned = Object.fromEntries(Object.entries(cells).toReversed());
    expect(rowInput('product', {}, cells)).toEqual(rowInput('product', {}, turned));
    expect(rowInput('product', {}, cells)).toMatchObject({ seed: 4, scenes: [{ kind: 'color' }] });
  });

  it('takes the names that shops give, and lets no name reach beyond the input', () => {
    const { rows } = read(
      'Variant SKU,Image Src,Title,input\nA,https://x.test,T,"{""__proto__"":{""seed"":3}}"\n',
    );
    expect(rows).toHaveLength(1);
    expect(({} as { seed?: number }).seed).toBeUndefined();
  });
});
