import { machineLine } from '../../bench/write-section.ts';
import type { SurfaceScore } from './measure-surface.ts';

export interface SurfaceRow {
  readonly name: string;
  /** the mask found by the tool */
  readonly found: SurfaceScore;
  /** the true mask given to it */
  readonly given: SurfaceScore;
  readonly outside: number;
  readonly seconds: number;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The lines of the section in docs/benchmarks.md. */
export function surfacesTable(
  rows: readonly SurfaceRow[],
  { threads, size }: { readonly threads: number; readonly size: number },
): string[] {
  const line = (name: string, of: readonly SurfaceRow[]): string => {
    const all = (pick: (row: SurfaceRow) => number): number => mean(of.map(pick));
    return `| ${[
      name,
      percent(all(({ found }) => found.overlap)),
      percent(all(({ found }) => found.wrong)),
      `${all(({ found }) => found.psnr).toFixed(1)} dB`,
      `${all(({ found }) => found.deltaE).toFixed(1)} / ${all(({ found }) => found.deltaE90).toFixed(1)}`,
      `${all(({ given }) => given.deltaE).toFixed(1)} / ${all(({ given }) => given.deltaE90).toFixed(1)}`,
      Math.max(0, ...of.map(({ outside }) => outside)),
      `${all(({ seconds }) => seconds).toFixed(1)} s`,
    ].join(' | ')} |`;
  };
  const kinds = ['floor', 'walls'].map((kind) => rows.filter(({ name }) => name.startsWith(kind)));
  return [
    machineLine(threads),
    '',
    `${rows.length} made-up rooms of ${size} pixels, photographed as they are and with another floor, or other walls, at the same exposure. Overlap and wrong: of the mask that is found. PSNR and ΔE2000 (mean / nine of ten below) against the truth, within both masks; *mask given*: the true one was painted.`,
    '',
    '| room | overlap | wrong | PSNR | ΔE2000 | ΔE2000, mask given | outside the mask | processor |',
    '|---|---|---|---|---|---|---|---|',
    ...rows.map((row) => line(row.name, [row])),
    ...kinds
      .filter((of) => of.length > 0)
      .map((of) => line(`**${of[0]?.name.split(' ')[0] ?? ''}, mean**`, of)),
  ];
}
