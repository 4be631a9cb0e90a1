/**
 * The pictures that people choose by, in the web app's public folder: `npm run pictures` makes all of them, `npm run
 * pictures -- pieces sofa vase` those two, `npm run pictures -- rooms,styles` two of the three kinds. The same bytes every time.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Raster } from '@escena/core/raster';
import { encodeThumbnail } from '@escena/imaging/encode-image';
import { catalogue, type PieceName } from '../../src/furniture/catalogue.ts';
import { styles, type StyleName } from '../../src/furniture/styles/styles.ts';
import { roomPrograms, type RoomType } from '../../src/layout/groups/room-programs.ts';
import { photographPiece } from './photograph-piece.ts';
import { emptyRoomPicture, furnishedPicture } from './photograph-room.ts';

const folder = path.resolve(import.meta.dirname, '../../../../apps/web/public/pictures');
/** the style of pictures whose subject is not the style */
const neutral: StyleName = 'scandinavian';
const threads = os.availableParallelism();
const quality = 78;
const pieceSide = 160;
const roomSize = { width: 320, height: 240, samples: 32, threads };
const samples = 10;

const [kinds = 'pieces,rooms,styles', ...names] = process.argv.slice(2);
const wanted = <Name extends string>(all: Record<Name, unknown>) =>
  (Object.keys(all) as Name[]).filter((name) => names.length === 0 || names.includes(name));

let rendered: ReturnType<typeof emptyRoomPicture> | undefined;
const empty = () => (rendered ??= emptyRoomPicture(roomSize));

const makers = {
  async pieces() {
    for (const piece of wanted<PieceName>(catalogue)) {
      const sitting = { style: neutral, seed: 5, size: pieceSide, samples };
      await save('pieces', piece, photographPiece(piece, sitting));
    }
  },
  async rooms() {
    const room = await empty();
    for (const roomType of wanted<RoomType>(roomPrograms))
      await save(
        'rooms',
        roomType,
        await furnishedPicture(room, { roomType, style: neutral, seed: 2 }, samples),
      );
  },
  async styles() {
    const room = await empty();
    for (const style of wanted<StyleName>(styles))
      await save(
        'styles',
        style,
        await furnishedPicture(room, { roomType: 'living-room', style, seed: 2 }, samples),
      );
  },
};

for (const [name, make] of Object.entries(makers)) if (kinds.split(',').includes(name)) await make();

async function save(folderName: keyof typeof makers, name: string, picture: Raster): Promise<void> {
  const file = path.join(folder, folderName, `${name}.webp`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, await encodeThumbnail(picture, { maxSide: 1000, quality }));
  process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
}
