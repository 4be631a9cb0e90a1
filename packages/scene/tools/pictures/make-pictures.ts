/**
 * The pictures that people choose by, in the web app's public folder: `npm run pictures -- pieces rooms styles` (any of
 * the three; all without one). The same bytes every time; about a minute of two cores a dozen.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Raster } from '@escena/core/raster';
import { encodeThumbnail } from '@escena/imaging/encode-image';
import { catalogue, type PieceName } from '../../src/furniture/catalogue.ts';
import { styles, type StyleName } from '../../src/furniture/styles/styles.ts';
import { groups, type RoomType } from '../../src/layout/groups.ts';
import { photographPiece } from './photograph-piece.ts';
import { emptyRoomPicture, furnishedPicture } from './photograph-room.ts';

const folder = path.resolve(import.meta.dirname, '../../../../apps/web/public/pictures');
/** the style of pictures whose subject is not the style */
const neutral: StyleName = 'scandinavian';
const threads = os.availableParallelism();
const quality = 78;
const pieceSide = 192;
const roomSize = { width: 400, height: 300, samples: 24, threads };

const makers = {
  async pieces() {
    for (const piece of Object.keys(catalogue) as PieceName[]) {
      const sitting = { style: neutral, seed: 5, size: pieceSide, samples: 16, threads: 1 };
      await save('pieces', piece, await photographPiece(piece, sitting));
    }
  },
  async rooms() {
    const empty = await emptyRoomPicture({ ...roomSize, samples: 32 });
    for (const roomType of Object.keys(groups) as RoomType[])
      await save(
        'rooms',
        roomType,
        await furnishedPicture(empty, { roomType, style: neutral, seed: 2 }, roomSize),
      );
  },
  async styles() {
    const empty = await emptyRoomPicture({ ...roomSize, samples: 32 });
    for (const style of Object.keys(styles) as StyleName[])
      await save(
        'styles',
        style,
        await furnishedPicture(empty, { roomType: 'living-room', style, seed: 2 }, roomSize),
      );
  },
};

const wanted = process.argv.slice(2);
for (const [name, make] of Object.entries(makers))
  if (wanted.length === 0 || wanted.includes(name)) await make();

async function save(kind: keyof typeof makers, name: string, picture: Raster): Promise<void> {
  const file = path.join(folder, kind, `${name}.webp`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await encodeThumbnail(picture, { maxSide: 1000, quality }));
  process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
}
