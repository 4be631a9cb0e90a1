/**
 * `escena eval surfaces`: floors and walls of made-up rooms in another material, against photographs of the same rooms that have it.
 * Rewrites its table in docs/benchmarks.md and leaves before, after and truth in out/eval.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { AppError, throwIfAborted } from '@escena/core/app-error';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { progressLine } from '../../progress-line.ts';
import { UsageError } from '../../usage-error.ts';
import { writeFileAtomic } from '../../write-file.ts';
import { root, writeSection } from '../bench/write-section.ts';
import type { CommandContext } from '../index.ts';
import { contactSheet, type Thumbnail, thumbnail } from './contact-sheet.ts';
import { measureSurface } from './retouched/measure-surface.ts';
import { runEdit } from './retouched/run-edit.ts';
import { color, surfacePair } from './retouched/surface-pair.ts';
import { type SurfaceRow, surfacesTable } from './retouched/surfaces-table.ts';

const flags = {
  /** how many made-up rooms a surface */
  rooms: { type: 'string', default: '8' },
  /** long side of made-up photos in pixels */
  size: { type: 'string', default: '800' },
  /** print the table only */
  dry: { type: 'boolean', default: false },
} as const;

const sheets = path.join(root, 'out/eval');
const finishes = { floor: 'carpet', walls: 'paint' } as const;

export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: flags });
  for (const name of ['rooms', 'size'] as const)
    if (!/^\d+$/.test(values[name])) throw new UsageError(`--${name} ${values[name]}: not a whole number`);
  const size = Number(values.size);
  await mkdir(sheets, { recursive: true });
  const progress = progressLine(process.stderr);
  const pictures: Thumbnail[] = [];
  const rows: SurfaceRow[] = [];
  try {
    for (const surface of ['floor', 'walls'] as const)
      for (let seed = 1; seed <= Number(values.rooms); seed++) {
        throwIfAborted(context.signal);
        progress.say(`${surface} ${seed} of ${values.rooms}`, rows.length);
        const { threads, signal } = context;
        const pair = await surfacePair(seed, surface, { longSide: size, threads, signal });
        const edit = { kind: surface, finish: finishes[surface], color: color[surface] };
        try {
          const found = await runEdit(pair.photo, edit, { context });
          const given = await runEdit(
            pair.photo,
            { ...edit, where: { maskId: 'mask' } },
            { context, mask: pair.seen },
          );
          rows.push({
            name: pair.name,
            found: measureSurface(pair, found.image, found.mask),
            given: measureSurface(pair, given.image, given.mask),
            outside: Math.max(found.outside, given.outside),
            seconds: found.seconds,
          });
          pictures.push(...[pair.photo, found.image, given.image, pair.truth, pair.seen].map(thumbnail));
        } catch (error) {
          if (!(error instanceof AppError) || error.fault !== 'input') throw error;
          console.error(`${pair.name}: ${error.code}`);
        }
      }
  } finally {
    progress.end();
  }
  await writeFileAtomic(path.join(sheets, 'surfaces.jpg'), await encodeJpeg(contactSheet(pictures)));
  const table = surfacesTable(rows, { threads: context.threads, size });
  if (values.dry) console.log(table.join('\n'));
  else await writeSection('surfaces-eval', table);
}
