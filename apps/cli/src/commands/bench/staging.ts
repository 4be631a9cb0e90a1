import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodeJpeg } from '@escena/imaging/encode-image';
import { resizeRaster } from '@escena/imaging/resize';
import type { CommandContext } from '../index.ts';
import { runSelf } from './run-self.ts';
import { machineLine, root, writeSection } from './write-section.ts';

/** Rendered by this project, 1600×1067: the same picture on every machine. */
const photo = path.join(root, 'docs/images/empty-room.jpg');
const runs = 3;
/** 12 megapixels of the same picture */
const large = { width: 4243, height: 2829 };
const cases = [
  { size: '1600×1067', renderer: 'none' },
  { size: '1600×1067', renderer: 'shipped' },
  { size: `${large.width}×${large.height}`, renderer: 'shipped' },
] as const;

interface Run {
  readonly wallSeconds: number;
  readonly processorSeconds: number;
  readonly peakRssMb: number;
  readonly maxAbsDiffOutside: number;
  readonly timingsMs: Readonly<Record<string, number>>;
}

/** `escena bench staging`: whole staging processes from cold, each figure the median of three; prints and writes the table. */
export async function run(_argv: readonly string[], context: CommandContext): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'escena-bench-'));
  try {
    const enlarged = path.join(folder, 'large.jpg');
    const { raster } = await decodeImage(await readFile(photo));
    await writeFile(
      enlarged,
      await encodeJpeg(resizeRaster(raster, large.width, large.height), { quality: 92 }),
    );
    const rows: string[] = [];
    const stageRows: string[] = [];
    for (const { size, renderer } of cases) {
      const measured: Run[] = [];
      const file = size === cases[0].size ? photo : enlarged;
      for (let k = 0; k < runs; k++)
        measured.push(await stageOnce({ file, renderer, folder }, context.signal));
      const walls = measured.map((one) => one.wallSeconds).sort((a, b) => a - b);
      const processor = measured.map((one) => one.processorSeconds).sort((a, b) => a - b);
      const rss = Math.max(...measured.map((one) => one.peakRssMb));
      const diff = Math.max(...measured.map((one) => one.maxAbsDiffOutside));
      const [low = 0, median = 0, high = 0] = walls.map((seconds) => Math.round(seconds * 10) / 10);
      const spent = (processor[runs >> 1] ?? 0).toFixed(1);
      rows.push(`| ${size} | ${renderer} | ${median} | ${low}–${high} | ${spent} | ${rss} | ${diff} |`);
      const stages = Object.entries(measured.at(-1)?.timingsMs ?? {});
      const times = stages.map(([stage, ms]) => `${stage} ${(ms / 1000).toFixed(1)}`);
      stageRows.push(`| ${size} | ${renderer} | ${times.join(' · ')} |`);
    }
    await writeSection('staging', [
      machineLine(context.threads),
      '',
      '`escena stage docs/images/empty-room.jpg --room living-room --style scandinavian --seed 3`, and the same picture enlarged; a new process each time.',
      '',
      `| photo | renderer | wall s (median of ${runs}) | min–max | processor s | peak RSS MB | max abs diff outside the mask |`,
      '|---|---|---|---|---|---|---|',
      ...rows,
      '',
      '| photo | renderer | seconds by stage (last run) |',
      '|---|---|---|',
      ...stageRows,
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function stageOnce(
  { file, renderer, folder }: { file: string; renderer: string; folder: string },
  signal: AbortSignal,
): Promise<Run> {
  const report = path.join(folder, 'report.json');
  const flags = {
    room: 'living-room',
    style: 'scandinavian',
    seed: '3',
    renderer,
    report,
    out: path.join(folder, 'out.png'),
  };
  const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
  const start = performance.now();
  await runSelf(['stage', file, ...args], signal);
  const wallSeconds = (performance.now() - start) / 1000;
  return { wallSeconds, ...(JSON.parse(await readFile(report, 'utf8')) as Omit<Run, 'wallSeconds'>) };
}
