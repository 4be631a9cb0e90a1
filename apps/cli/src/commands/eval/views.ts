/**
 * `escena eval views`: how well several photos of a room come together, on made-up pairs whose truth is known. Rewrites its
 * table in docs/benchmarks.md.
 */
import { parseArgs } from 'node:util';
import { throwIfAborted } from '@escena/core/app-error';
import { syntheticViews } from '@escena/scene/synthetic-views';
import { progressLine } from '../../progress-line.ts';
import { UsageError } from '../../usage-error.ts';
import { writeSection } from '../bench/write-section.ts';
import type { CommandContext } from '../index.ts';
import { measurePair, type PairRow } from './views/measure-pair.ts';
import { viewsTable } from './views/views-table.ts';

const flags = {
  pairs: { type: 'string', default: '24' },
  seed: { type: 'string', default: '0' },
  /** long side in pixels */
  size: { type: 'string', default: '960' },
  /** prints the table instead of writing it into docs */
  quick: { type: 'boolean', default: false },
} as const;

const clicks = [2, 3, 4];

export async function run(argv: readonly string[], context: CommandContext): Promise<void> {
  const { values } = parseArgs({ args: [...argv], options: flags });
  for (const name of ['pairs', 'seed', 'size'] as const)
    if (!/^\d+$/.test(values[name])) throw new UsageError(`--${name} ${values[name]}: not a whole number`);
  const [pairs, first, size] = [Number(values.pairs), Number(values.seed), Number(values.size)];
  const progress = progressLine(process.stderr);
  const rows: PairRow[] = [];
  try {
    for (let k = 0; k < pairs; k++) {
      throwIfAborted(context.signal);
      progress.say(`pair ${k + 1} of ${pairs}`, k);
      const seed = first + k;
      const views = await syntheticViews(seed, { longSide: size, ...context });
      if (views && views.shared.length >= Math.max(...clicks)) rows.push(...measurePair(seed, views, clicks));
    }
  } finally {
    progress.end();
  }
  const table = viewsTable(rows, { size });
  if (!values.quick) return writeSection('views-eval', table);
  for (const { seed, clicks: count, outcome } of rows)
    console.error(seed, count, 'failure' in outcome ? outcome.failure : median(outcome.errors));
  console.log(table.join('\n'));
}

function median(errors: readonly number[]): string {
  const middle = errors.toSorted((a, b) => a - b)[Math.floor(errors.length / 2)];
  return middle === undefined ? 'nothing at that distance' : `${(100 * middle).toFixed(1)} cm`;
}
