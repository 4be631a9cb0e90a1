/** An evaluation of several parts: each rewrites its own section of docs/benchmarks.md and leaves its pictures in out/eval. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { throwIfAborted } from '@escena/core/app-error';
import { progressLine } from '../../progress-line.ts';
import { UsageError } from '../../usage-error.ts';
import { machineLine, root, writeSection } from '../bench/write-section.ts';
import type { CommandContext } from '../index.ts';

/** Measures, leaves pictures in `sheets`. @returns Markdown, nothing where its photos are absent */
export type RunPart = (o: PartOptions) => Promise<string[]>;

export interface PartOptions {
  /** a folder of photographs laid out as /shared/inputs */
  readonly inputs: string;
  readonly sheets: string;
  readonly threads: number;
  readonly modelsDir: string;
  readonly signal: AbortSignal;
  readonly say: (what: string, step: number) => void;
}

export type Parts = Readonly<Record<string, { load(): Promise<{ run: RunPart }> }>>;

const flags = {
  /** a folder with products/, persons/, garments/, masks/, mask-pairs/ */
  inputs: { type: 'string', default: path.join(root, '../shared/inputs') },
  /** one part only */
  only: { type: 'string' },
  /** print, write nothing into docs */
  dry: { type: 'boolean', default: false },
} as const;

/** @param name of the evaluation: its parts write the sections `<name>-<part>` */
export async function runParts(
  name: string,
  parts: Parts,
  argv: readonly string[],
  context: CommandContext,
): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: flags });
  const { threads, modelsDir, signal } = context;
  const sheets = path.join(root, 'out/eval');
  await mkdir(sheets, { recursive: true });
  const progress = progressLine(process.stderr);
  try {
    for (const partName of values.only === undefined ? Object.keys(parts) : [values.only]) {
      const part = Object.hasOwn(parts, partName) ? parts[partName] : undefined;
      if (!part) throw new UsageError(`--only ${Object.keys(parts).join('|')}, not ${partName}`);
      throwIfAborted(signal);
      const inputs = path.resolve(context.directory, values.inputs);
      const say = (what: string, step: number) => progress.say(`${partName}: ${what}`, step);
      const { run } = await part.load();
      const lines = await run({ inputs, sheets, threads, modelsDir, signal, say });
      progress.end();
      if (lines.length === 0) console.error(`${partName}: nothing in ${inputs}, nothing measured`);
      else if (values.dry) console.log(lines.join('\n'));
      else await writeSection(`${name}-${partName}`, [machineLine(threads), '', ...lines]);
    }
  } finally {
    progress.end();
  }
}
