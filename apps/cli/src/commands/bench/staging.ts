import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { CommandContext } from '../index.ts';
import { runSelf } from './run-self.ts';
import { machineLine, root, writeSection } from './write-section.ts';

/** Rendered by this project, 1600×1067: the same picture on every machine. */
const photo = path.join(root, 'docs/images/empty-room.jpg');
const runs = 3;
const renderers = ['none', 'shipped'];

interface Run {
  readonly wallSeconds: number;
  readonly peakRssMb: number;
  readonly maxAbsDiffOutside: number;
  readonly timingsMs: Readonly<Record<string, number>>;
}

/** `escena bench staging`: whole staging processes from cold, each figure the median of three; prints and writes the table. */
export async function run(_argv: readonly string[], context: CommandContext): Promise<void> {
  const rows: string[] = [];
  const stageRows: string[] = [];
  for (const renderer of renderers) {
    const measured: Run[] = [];
    for (let k = 0; k < runs; k++) measured.push(await stageOnce(renderer, context.signal));
    const walls = measured.map((one) => one.wallSeconds).sort((a, b) => a - b);
    const rss = Math.max(...measured.map((one) => one.peakRssMb));
    const diff = Math.max(...measured.map((one) => one.maxAbsDiffOutside));
    const [low = 0, median = 0, high = 0] = walls.map((seconds) => Math.round(seconds * 10) / 10);
    rows.push(`| ${renderer} | ${median} | ${low}–${high} | ${rss} | ${diff} |`);
    const last = measured.at(-1)?.timingsMs ?? {};
    stageRows.push(
      `| ${renderer} | ${Object.entries(last)
        .map(([stage, ms]) => `${stage} ${(ms / 1000).toFixed(1)}`)
        .join(' · ')} |`,
    );
  }
  await writeSection('staging', [
    machineLine(context.threads),
    '',
    '`escena stage docs/images/empty-room.jpg --room living-room --style scandinavian --seed 7`, 1600×1067, a new process each time.',
    '',
    `| renderer | wall s (median of ${runs}) | min–max | peak RSS MB | max abs diff outside the mask |`,
    '|---|---|---|---|---|',
    ...rows,
    '',
    '| renderer | seconds by stage (last run) |',
    '|---|---|',
    ...stageRows,
  ]);
}

async function stageOnce(renderer: string, signal: AbortSignal): Promise<Run> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'escena-bench-'));
  try {
    const report = path.join(folder, 'report.json');
    const flags = {
      room: 'living-room',
      style: 'scandinavian',
      seed: '7',
      renderer,
      report,
      out: path.join(folder, 'out.png'),
    };
    const args = Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value]);
    const start = performance.now();
    await runSelf(['stage', photo, ...args], signal);
    const wallSeconds = (performance.now() - start) / 1000;
    return { wallSeconds, ...(JSON.parse(await readFile(report, 'utf8')) as Omit<Run, 'wallSeconds'>) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
