import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { AppError } from '@escena/core/app-error';
import { writeFileAtomic } from '../../write-file.ts';

export const root = path.resolve(import.meta.dirname, '../../../../..');

/** Replaces a section of docs/benchmarks.md, between its marks, and prints it. */
export async function writeSection(name: string, lines: readonly string[]): Promise<void> {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const table = [open, ...lines, close].join('\n');
  console.log(table);
  const file = path.join(root, 'docs/benchmarks.md');
  const page = await readFile(file, 'utf8');
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new AppError('internal', { detail: `${file}: no section ${name}` });
  await writeFileAtomic(file, page.slice(0, start) + table + page.slice(end + close.length));
}

/** The machine, and when it was measured. */
export function machineLine(threads: number): string {
  const memory = Math.round(os.totalmem() / 1024 ** 3);
  const processor = os.cpus()[0]?.model ?? process.arch;
  const date = new Date().toISOString().slice(0, 10);
  return `Machine: ${processor}, ${threads} cores, ${memory} GB, Node ${process.version}. ${date}.`;
}
