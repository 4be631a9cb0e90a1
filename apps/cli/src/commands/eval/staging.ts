/**
 * `escena eval staging`: how true the room is that is read from a photo, on made-up photos whose truth is known, and whole staging
 * runs over real photos. Rewrites its table in docs/benchmarks.md and two contact sheets in out/eval.
 */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { throwIfAborted } from '@escena/core/app-error';
import { encodeJpeg, encodePng } from '@escena/imaging/encode-image';
import { syntheticPhoto } from '@escena/scene/synthetic-photo';
import { progressLine } from '../../progress-line.ts';
import { UsageError } from '../../usage-error.ts';
import { writeFileAtomic } from '../../write-file.ts';
import { root, writeSection } from '../bench/write-section.ts';
import type { CommandContext } from '../index.ts';
import { contactSheet, type Thumbnail, thumbnail } from './contact-sheet.ts';
import { estimateSynthetic, type SyntheticRow } from './estimate-synthetic.ts';
import { overlayRoom } from './overlay-room.ts';
import { type StagedRow, stagePhoto } from './stage-photo.ts';
import { stagingTable } from './staging-table.ts';

const flags = {
  /** a folder of photographs, staged at their full size */
  photos: { type: 'string', default: path.join(root, '../shared/inputs/rooms') },
  /** how many made-up rooms are estimated, how many of them staged, from which seed on */
  rooms: { type: 'string', default: '40' },
  staged: { type: 'string', default: '3' },
  seed: { type: 'string', default: '0' },
  /** long side of made-up photos in pixels */
  size: { type: 'string', default: '960' },
  /** eight rooms, photos at 640 pixels, nothing written into docs */
  quick: { type: 'boolean', default: false },
} as const;

const quickRooms = 8;
const quickSide = 640;
const sheets = path.join(root, 'out/eval');

export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: flags });
  const numbers = { rooms: values.rooms, staged: values.staged, seed: values.seed, size: values.size };
  for (const [name, value] of Object.entries(numbers))
    if (!/^\d+$/.test(value)) throw new UsageError(`--${name} ${value}: not a whole number`);
  const rooms = values.quick ? Math.min(quickRooms, Number(values.rooms)) : Number(values.rooms);
  const work = await mkdtemp(path.join(os.tmpdir(), 'escena-eval-'));
  await mkdir(sheets, { recursive: true });
  const progress = progressLine(process.stderr);
  try {
    const estimated = await estimateAll({ ...values, rooms, progress, context });
    progress.end();
    await writeSheet(
      'rooms',
      estimated.map(({ picture }) => picture),
    );
    const files = await filesToStage({ ...values, rooms, work, context });
    const staged: StagedRow[] = [];
    for (const [k, file] of files.entries()) {
      throwIfAborted(context.signal);
      progress.say(`staging ${k + 1} of ${files.length}: ${path.basename(file)}`, k);
      staged.push(await stagePhoto(file, { work, longSide: values.quick ? quickSide : undefined, context }));
    }
    progress.end();
    await writeSheet(
      'staged',
      staged.flatMap(({ picture }) => (picture ? [picture] : [])),
    );
    const table = stagingTable(
      estimated.map(({ row }) => row),
      staged,
      { threads: context.threads, size: Number(values.size) },
    );
    if (values.quick) console.log(table.join('\n'));
    else await writeSection('staging-eval', table);
  } finally {
    progress.end();
    await rm(work, { recursive: true, force: true });
  }
}

interface Estimating {
  readonly rooms: number;
  readonly seed: string;
  readonly size: string;
  readonly progress: ReturnType<typeof progressLine>;
  readonly context: CommandContext;
}

async function estimateAll({
  rooms,
  seed,
  size,
  progress,
  context,
}: Estimating): Promise<{ row: SyntheticRow; picture: Thumbnail }[]> {
  const done = [];
  for (let k = 0; k < rooms; k++) {
    throwIfAborted(context.signal);
    progress.say(`room ${k + 1} of ${rooms}`, k);
    const made = await syntheticPhoto(Number(seed) + k, { longSide: Number(size), ...context });
    const { row, room } = estimateSynthetic(made, Number(seed) + k);
    const caption = room ? overlayRoom(made.photo, room, made.camera) : made.photo;
    done.push({ row, picture: thumbnail(caption) });
  }
  return done;
}

/** The first made-up rooms, written out, and the photos of the folder, if it is there. */
async function filesToStage({
  photos,
  rooms,
  staged,
  seed,
  size,
  work,
  context,
}: Omit<Estimating, 'progress'> & { photos: string; staged: string; work: string }): Promise<string[]> {
  const files: string[] = [];
  for (let k = 0; k < Math.min(rooms, Number(staged)); k++) {
    const made = await syntheticPhoto(Number(seed) + k, { longSide: Number(size), ...context });
    const file = path.join(work, `made-up-${Number(seed) + k}.png`);
    await writeFile(file, await encodePng(made.photo));
    files.push(file);
  }
  const folder = path.resolve(context.directory, photos);
  const names = await readdir(folder).catch(() => undefined);
  if (!names) console.error(`no folder ${folder}: no photographs are staged`);
  const pictures = (names ?? [])
    .filter((name) => /\.(jpe?g|png|webp|heic|tiff?|avif)$/i.test(name))
    .toSorted();
  return [...files, ...pictures.map((name) => path.join(folder, name))];
}

async function writeSheet(name: string, pictures: readonly Thumbnail[]): Promise<void> {
  if (pictures.length === 0) return;
  const file = path.join(sheets, `staging-${name}.jpg`);
  await writeFileAtomic(file, await encodeJpeg(contactSheet(pictures), { quality: 88 }));
  console.error(path.relative(root, file));
}
