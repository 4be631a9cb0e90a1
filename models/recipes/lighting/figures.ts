import type { Figures } from './compare.ts';

export const methods = ['raw', 'à-trous', 'joint bilateral', 'model'] as const;
export type Method = (typeof methods)[number];

/** One method over one window. */
export interface Row extends Figures {
  readonly seed: number;
  /** paths a pixel */
  readonly samples: number;
  readonly method: Method;
  /** processor seconds of all threads */
  readonly seconds: number;
}

/** Markdown lines: means over the windows, a row for every number of paths and method. */
export function figureTable(rows: readonly Row[]): string[] {
  const counts = [...new Set(rows.map(({ samples }) => samples))];
  return [
    '| paths | method | radiance dB | log light dB | at edges dB | ΔE2000 | shift r, g, b % | ahead of à-trous | processor s |',
    '|---|---|---|---|---|---|---|---|---|',
    ...counts.flatMap((samples) => methods.map((method) => line(rows, samples, method))),
  ];
}

function line(rows: readonly Row[], samples: number, method: Method): string {
  const own = rows.filter((row) => row.samples === samples && row.method === method);
  const other = rows.filter((row) => row.samples === samples && row.method === 'à-trous');
  const mean = (of: (row: Row) => number): number => own.reduce((sum, row) => sum + of(row), 0) / own.length;
  const wins = own.filter(
    (row) => row.radiance > (other.find(({ seed }) => seed === row.seed)?.radiance ?? Infinity),
  ).length;
  const shift = [0, 1, 2].map((c) => (100 * mean((row) => row.shift[c] ?? 0)).toFixed(1)).join(', ');
  const cells = [
    samples,
    method,
    mean((row) => row.radiance).toFixed(2),
    mean((row) => row.light).toFixed(2),
    mean((row) => row.edges).toFixed(2),
    mean((row) => row.deltaE).toFixed(2),
    shift,
    method === 'à-trous' ? '–' : `${wins} of ${own.length}`,
    mean((row) => row.seconds).toFixed(2),
  ];
  return `| ${cells.join(' | ')} |`;
}
