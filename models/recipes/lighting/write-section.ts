import { readFile, writeFile } from 'node:fs/promises';

/** Replaces what stands between `<!-- bench:NAME -->` and `<!-- /bench:NAME -->` in a page that has both. */
export async function writeSection(file: string, name: string, lines: readonly string[]): Promise<void> {
  const [open, close] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const page = await readFile(file, 'utf8');
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new RangeError(`${file} has no section ${name}`);
  await writeFile(file, `${page.slice(0, start)}${[open, ...lines].join('\n')}\n${page.slice(end)}`);
}
