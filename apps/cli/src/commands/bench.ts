import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { writeFileAtomic } from '../write-file.ts';
import type { CommandContext } from './index.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
/** Rendered by this project, 1600×1067: the same picture on every machine. */
const photo = path.join(root, 'docs/images/empty-room.jpg');
const runs = 3;
const renderers = ['none', 'shipped'];
const section = /<!-- bench:staging -->[\s\S]*<!-- \/bench:staging -->/;

interface Run {
  readonly wallSeconds: number;
  readonly peakRssMb: number;
  readonly maxAbsDiffOutside: number;
  readonly timingsMs: Readonly<Record<string, number>>;
}

/** `escena bench`: whole staging processes from cold, each figure the median of three; prints and writes the table. */
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
  const table = [
    '<!-- bench:staging -->',
    `Machine: ${machine(context.threads)}. ${new Date().toISOString().slice(0, 10)}.`,
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
    '<!-- /bench:staging -->',
  ].join('\n');
  console.log(table);
  const file = path.join(root, 'docs/benchmarks.md');
  const page = await readFile(file, 'utf8');
  await writeFileAtomic(
    file,
    page.replace(section, () => table),
  );
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
    await escena(['stage', photo, ...args], signal);
    const wallSeconds = (performance.now() - start) / 1000;
    return { wallSeconds, ...(JSON.parse(await readFile(report, 'utf8')) as Omit<Run, 'wallSeconds'>) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function escena(args: readonly string[], signal: AbortSignal): Promise<void> {
  const main = path.join(import.meta.dirname, '../main.ts');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, main, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      signal,
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new AppError('internal', { detail: `stage exited ${code}` })),
    );
  });
}

function machine(threads: number): string {
  const memory = Math.round(os.totalmem() / 1024 ** 3);
  return `${os.cpus()[0]?.model ?? process.arch}, ${threads} cores, ${memory} GB, Node ${process.version}`;
}
