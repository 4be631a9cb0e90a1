/**
 * Pieces (rows) in styles (columns) on one sheet, to judge shapes and materials by:
 * `npm run sheet -- sofa,bed modern,japandi --size 400 --samples 32 --turn 30 --zoom 2 --seed 5 --out out/sheet.png`;
 * `all` stands for every piece or style.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createRaster, type Raster } from '@escena/core/raster';
import { encodePng } from '@escena/imaging/encode-image';
import { catalogue, type PieceName } from '../../src/furniture/catalogue.ts';
import { styles, type StyleName } from '../../src/furniture/styles/styles.ts';
import { photographPiece } from './photograph-piece.ts';

const ground = 236;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '300' },
    samples: { type: 'string', default: '32' },
    seed: { type: 'string', default: '5' },
    turn: { type: 'string' },
    lift: { type: 'string' },
    zoom: { type: 'string' },
    out: { type: 'string', default: 'out/sheet.png' },
  },
});
const pieces = chosen<PieceName>(positionals[0], catalogue);
const looks = chosen<StyleName>(positionals[1], styles);
const size = Number(values.size);

const sheet = createRaster(size * looks.length, size * pieces.length, 3);
sheet.data.fill(ground);
for (const [row, piece] of pieces.entries())
  for (const [column, style] of looks.entries()) {
    const picture = photographPiece(piece, {
      style,
      size,
      samples: Number(values.samples),
      seed: Number(values.seed),
      ...(values.turn && { turn: Number(values.turn) }),
      ...(values.lift && { lift: Number(values.lift) }),
      ...(values.zoom && { zoom: Number(values.zoom) }),
    });
    paste(picture, column * size, row * size);
  }
const file = path.resolve(values.out);
await mkdir(path.dirname(file), { recursive: true });
await writeFile(file, await encodePng(sheet));

function chosen<Name extends string>(text: string | undefined, from: Record<Name, unknown>): Name[] {
  const names = Object.keys(from) as Name[];
  if (!text || text === 'all') return names;
  return text.split(',').map((wanted) => {
    const name = names.find((one) => one === wanted);
    if (!name) throw new Error(`no "${wanted}"; there are: ${names.join(', ')}`);
    return name;
  });
}

function paste(picture: Raster, left: number, top: number): void {
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++) {
      const from = (y * picture.width + x) * 4;
      const to = ((top + y) * sheet.width + left + x) * 3;
      const alpha = (picture.data[from + 3] ?? 0) / 255;
      for (let c = 0; c < 3; c++)
        sheet.data[to + c] = Math.round((picture.data[from + c] ?? 0) * alpha + ground * (1 - alpha));
    }
}
