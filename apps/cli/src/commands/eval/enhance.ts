/**
 * `escena eval enhance`: made-up rooms photographed too dark and in a tint, or by a tilted camera, and put right, against what is
 * known of them. Rewrites its table in docs/benchmarks.md and leaves before, after and truth in out/eval.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { throwIfAborted } from '@escena/core/app-error';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { progressLine } from '../../progress-line.ts';
import { UsageError } from '../../usage-error.ts';
import { writeFileAtomic } from '../../write-file.ts';
import { machineLine, root, writeSection } from '../bench/write-section.ts';
import type { CommandContext } from '../index.ts';
import { contactSheet, type Thumbnail, thumbnail } from './contact-sheet.ts';
import { darkPair, measureLight } from './retouched/dark-pair.ts';
import { measureTilt } from './retouched/measure-tilt.ts';
import { runEdit } from './retouched/run-edit.ts';

const flags = {
  /** how many made-up rooms of each kind */
  rooms: { type: 'string', default: '6' },
  /** long side of made-up photos in pixels */
  size: { type: 'string', default: '800' },
  /** print the table only */
  dry: { type: 'boolean', default: false },
} as const;

const sheets = path.join(root, 'out/eval');
const tilts = [
  [-8, 1],
  [5, -2],
  [-3, 0.5],
] as const;

export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: flags });
  for (const name of ['rooms', 'size'] as const)
    if (!/^\d+$/.test(values[name])) throw new UsageError(`--${name} ${values[name]}: not a whole number`);
  const [rooms, size] = [Number(values.rooms), Number(values.size)];
  const { threads, signal } = context;
  await mkdir(sheets, { recursive: true });
  const progress = progressLine(process.stderr);
  const pictures: Thumbnail[] = [];
  const lines: string[] = [];
  try {
    for (let seed = 1; seed <= rooms; seed++) {
      throwIfAborted(signal);
      progress.say(`light ${seed} of ${rooms}`, lines.length);
      const { dark, truth } = await darkPair(seed, { longSide: size, threads, signal });
      const { image, seconds } = await runEdit(dark, { kind: 'enhance', upright: false }, { context });
      const [before, after] = [measureLight(truth, dark), measureLight(truth, image)];
      lines.push(
        `| light ${seed} | ${before.psnr.toFixed(1)} → ${after.psnr.toFixed(1)} dB | ${before.deltaE.toFixed(1)} → ${after.deltaE.toFixed(1)} | – | ${seconds.toFixed(1)} s |`,
      );
      pictures.push(...[dark, image, truth].map(thumbnail));
    }
    for (let seed = 1; seed <= rooms; seed++) {
      throwIfAborted(signal);
      progress.say(`tilt ${seed} of ${rooms}`, lines.length);
      const tilt = tilts[seed % tilts.length] ?? tilts[0];
      const { before, after } = await measureTilt(seed, tilt, { longSide: size, threads, signal });
      lines.push(
        `| tilt ${seed}: ${tilt[0]}° up, ${tilt[1]}° aside | – | – | ${before.toFixed(2)}° → ${after.toFixed(2)}° | – |`,
      );
    }
  } finally {
    progress.end();
  }
  await writeFileAtomic(path.join(sheets, 'enhance.jpg'), await encodeJpeg(contactSheet(pictures)));
  const table = [
    machineLine(threads),
    '',
    `Made-up rooms of ${size} pixels. Light: given a third of their light in a warm tint, with noise, then put right; PSNR and mean ΔE2000 against the photograph as it was taken. Tilt: how far uprights of the room are from upright in the picture, on average.`,
    '',
    '| room | PSNR | ΔE2000 | uprights off by | processor |',
    '|---|---|---|---|---|',
    ...lines,
  ];
  if (values.dry) console.log(table.join('\n'));
  else await writeSection('enhance-eval', table);
}
