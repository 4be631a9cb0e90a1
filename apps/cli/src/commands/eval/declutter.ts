/**
 * `escena eval declutter`: made-up rooms emptied whose empty truth is known, beside a plain diffusion of colours, and photographs
 * with masks. Rewrites its table in docs/benchmarks.md and leaves before, after and truth in out/eval.
 */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { throwIfAborted } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodeJpeg, encodePng } from '@escena/imaging/encode-image';
import { retouch, retouchInput } from '@escena/verticals/retouch/contract';
import { runners } from '@escena/verticals/runners';
import { progressLine } from '../../progress-line.ts';
import { UsageError } from '../../usage-error.ts';
import { writeFileAtomic } from '../../write-file.ts';
import { root, writeSection } from '../bench/write-section.ts';
import type { CommandContext } from '../index.ts';
import { findFolder } from '../models/find-folder.ts';
import { contactSheet, type Thumbnail, thumbnail } from './contact-sheet.ts';
import { declutterTable, type PhotoRow, type RoomRow } from './declutter/declutter-table.ts';
import { diffuseFill } from './declutter/diffuse-fill.ts';
import { measureFill } from './declutter/measure-fill.ts';
import { roomPair } from './declutter/room-pair.ts';

const flags = {
  /** a folder with `rooms` and `masks`, whose masks are named rooms_<photo>__mask_<what>.png */
  inputs: { type: 'string', default: path.join(root, '../shared/inputs') },
  /** how many made-up rooms */
  rooms: { type: 'string', default: '8' },
  /** an inpainting checkpoint of nine channels; default: the tiny one that this repository makes for its tests, which draws noise */
  checkpoint: {
    type: 'string',
    default: path.join(root, 'packages/diffusion/fixtures/inpaint'),
  },
  /** long side of made-up photos in pixels */
  size: { type: 'string', default: '800' },
  /** print the table only */
  dry: { type: 'boolean', default: false },
} as const;

const sheets = path.join(root, 'out/eval');
const seed = 1;
/** of what a checkpoint draws: small enough for any, and for two cores */
const paintSize = { width: 256, height: 256, steps: 8 };

export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: flags });
  for (const name of ['rooms', 'size'] as const)
    if (!/^\d+$/.test(values[name])) throw new UsageError(`--${name} ${values[name]}: not a whole number`);
  await mkdir(sheets, { recursive: true });
  const progress = progressLine(process.stderr);
  const pictures: Thumbnail[] = [];
  const rooms: RoomRow[] = [];
  const photos: PhotoRow[] = [];
  try {
    for (let k = 0; k < Number(values.rooms); k++) {
      throwIfAborted(context.signal);
      progress.say(`room ${k + 1} of ${values.rooms}`, k);
      // Every fourth made-up room is furnished.
      const { row, shown } = await emptyRoom(4 * k + 3, values, context);
      rooms.push(row);
      pictures.push(...shown.map(thumbnail));
    }
    const folder = path.resolve(context.directory, values.inputs);
    for (const pair of await maskedPhotos(folder)) {
      throwIfAborted(context.signal);
      progress.say(pair.name, photos.length);
      const { row, shown } = await clearPhoto(pair, context);
      photos.push(row);
      pictures.push(...shown.map(thumbnail));
    }
    if (photos.length === 0) console.error(`no masked photographs in ${folder}: made-up rooms only`);
  } finally {
    progress.end();
  }
  await writeFileAtomic(path.join(sheets, 'declutter.jpg'), await encodeJpeg(contactSheet(pictures)));
  const table = declutterTable(rooms, photos, {
    threads: context.threads,
    size: Number(values.size),
    checkpoint: path.relative(root, values.checkpoint),
  });
  if (values.dry) console.log(table.join('\n'));
  else await writeSection('declutter-eval', table);
}

async function emptyRoom(
  roomSeed: number,
  { size, checkpoint }: { readonly size: string; readonly checkpoint: string },
  context: CommandContext,
): Promise<{ row: RoomRow; shown: Raster[] }> {
  const { threads, signal } = context;
  const { name, furnished, empty, mask } = await roomPair(roomSeed, {
    longSide: Number(size),
    threads,
    signal,
  });
  const cleared = await clear(furnished, mask, context);
  const painted = await clear(furnished, mask, context, { checkpoint, ...paintSize });
  const plain = diffuseFill(furnished, mask);
  await writeFileAtomic(path.join(sheets, `declutter-${roomSeed}.png`), await encodePng(cleared.image));
  const marked = mask.data.reduce((sum, on) => sum + (on ? 1 : 0), 0);
  return {
    row: {
      name,
      share: marked / mask.data.length,
      ours: await measureFill(empty, cleared.image, { mask, signal }),
      plain: await measureFill(empty, plain, { mask, signal }),
      painted: { ...painted, score: await measureFill(empty, painted.image, { mask, signal }) },
      seconds: cleared.seconds,
      outside: cleared.outside,
    },
    shown: [furnished, cleared.image, plain, empty],
  };
}

interface MaskedPhoto {
  readonly name: string;
  readonly photo: string;
  readonly mask: string;
}

async function clearPhoto(
  { name, photo, mask }: MaskedPhoto,
  context: CommandContext,
): Promise<{ row: PhotoRow; shown: Raster[] }> {
  const { raster } = await decodeImage(await readFile(photo));
  const { raster: marks } = await decodeImage(await readFile(mask), { minSide: 1 });
  const cleared = await clear(raster, marks, context);
  await writeFileAtomic(path.join(sheets, `declutter-${name}.png`), await encodePng(cleared.image));
  const { width, height } = raster;
  return {
    row: { name, width, height, seconds: cleared.seconds, outside: cleared.outside, fills: cleared.fills },
    shown: [raster, cleared.image],
  };
}

/** The tool's own job over a picture and a mask. @param paint a checkpoint that paints over what was filled */
async function clear(photo: Raster, mask: Raster, context: CommandContext, paint?: object) {
  const { threads, modelsDir, signal } = context;
  const input = retouchInput.parse({
    edit: { kind: 'declutter', remove: { maskId: 'mask' }, shade: false, paint },
    seed,
  });
  const png = await encodePng(mask);
  const before = process.cpuUsage();
  const runRetouch = await runners[retouch.name]();
  const outputs = runRetouch(await decodeImage(await encodePng(photo)), input, {
    threads,
    modelsDir,
    signal,
    findCheckpoint: (name) => findFolder(name, context),
    pictures: new Map([['mask', () => Promise.resolve(png)]]),
  });
  let image = createRaster(1, 1, 3);
  let [outside, fills]: [number, readonly string[]] = [0, []];
  let told = { used: false, kept: 0, tries: 0 };
  for await (const output of outputs) {
    ({ image } = output);
    ({ maxAbsDiffOutside: outside, fills = [], painted: told = told } = output.report);
  }
  const { user, system } = process.cpuUsage(before);
  return { image, outside, fills, ...told, seconds: (user + system) / 1e6 };
}

/** Photographs of rooms that a mask lies beside, but for masks of floors. */
async function maskedPhotos(folder: string): Promise<MaskedPhoto[]> {
  const masks = await readdir(path.join(folder, 'masks')).catch((): string[] => []);
  return masks.flatMap((file) => {
    const name = /^rooms_(.+)__mask_(?!floor)/.exec(file)?.[1];
    return name === undefined
      ? []
      : [{ name, photo: path.join(folder, 'rooms', `${name}.jpg`), mask: path.join(folder, 'masks', file) }];
  });
}
