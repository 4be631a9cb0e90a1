/**
 * `escena eval product`: how well products are cut out, recoloured and clad, on photographs with known masks. Each part is a file
 * of ./product; it rewrites its own section of docs/benchmarks.md and leaves its pictures in out/eval.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { throwIfAborted } from '@escena/core/app-error';
import { progressLine } from '../../progress-line.ts';
import { UsageError } from '../../usage-error.ts';
import { machineLine, root, writeSection } from '../bench/write-section.ts';
import type { CommandContext } from '../index.ts';
import { isProductPart, productParts } from './product/parts.ts';

const flags = {
  /** a folder with products/, masks/ and mask-pairs/ */
  inputs: { type: 'string', default: path.join(root, '../shared/inputs') },
  /** one part only */
  only: { type: 'string' },
  /** print, write nothing into docs */
  dry: { type: 'boolean', default: false },
} as const;

export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: flags });
  const names = values.only === undefined ? Object.keys(productParts) : [values.only];
  const sheets = path.join(root, 'out/eval');
  await mkdir(sheets, { recursive: true });
  const progress = progressLine(process.stderr);
  try {
    for (const name of names) {
      if (!isProductPart(name))
        throw new UsageError(`--only ${Object.keys(productParts).join('|')}, not ${name}`);
      throwIfAborted(context.signal);
      const part = await productParts[name].load();
      const inputs = path.resolve(context.directory, values.inputs);
      const lines = await part.run({
        inputs,
        sheets,
        signal: context.signal,
        say: (what, step) => progress.say(`${name}: ${what}`, step),
      });
      progress.end();
      if (lines.length === 0) console.error(`${name}: nothing in ${inputs}, nothing measured`);
      else if (values.dry) console.log(lines.join('\n'));
      else await writeSection(`product-${name}`, [machineLine(context.threads), '', ...lines]);
    }
  } finally {
    progress.end();
  }
}
