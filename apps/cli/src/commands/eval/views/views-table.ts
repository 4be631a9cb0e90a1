import type { PairRow } from './measure-pair.ts';

/** What furniture may differ between two pictures of a room, metres; the project's own bound. */
const bound = 0.05;

/** The table of `escena eval views`, in Markdown. */
export function viewsTable(rows: readonly PairRow[], { size }: { readonly size: number }): string[] {
  const clicks = [...new Set(rows.map((row) => row.clicks))];
  return [
    `Pairs of made-up photos (${size} px) of one room from two places, some furnished, some with lens distortion; both cameras read from the pictures; clicks off by 2.5 px of a photo of 1600 (standard deviation). A thing on the floor 2–4 m from both cameras: how far apart the two pictures show it.`,
    '',
    '| clicks | pairs | refused | median | p90 | within 5 cm | worst pair (median) | size, median error |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...clicks.map((count) =>
      line(
        count,
        rows.filter((row) => row.clicks === count),
      ),
    ),
  ];
}

function line(count: number, rows: readonly PairRow[]): string {
  const measured = rows.flatMap(({ outcome }) =>
    'errors' in outcome && outcome.errors.length > 0 ? [outcome] : [],
  );
  const refused = rows.filter(({ outcome }) => 'failure' in outcome);
  const errors = measured.flatMap((one) => one.errors);
  const within = errors.filter((error) => error <= bound).length / (errors.length || 1);
  const worst = Math.max(...measured.map((one) => quantile(one.errors, 0.5)));
  const off = quantile(
    measured.map((one) => Math.abs(one.size - 1)),
    0.5,
  );
  const why = [...new Set(refused.map(({ outcome }) => ('failure' in outcome ? outcome.failure : '')))].join(
    ', ',
  );
  return `| ${[
    count,
    measured.length,
    refused.length === 0 ? '0' : `${refused.length} (${why})`,
    cm(quantile(errors, 0.5)),
    cm(quantile(errors, 0.9)),
    `${(100 * within).toFixed(0)} %`,
    cm(worst),
    `${(100 * off).toFixed(1)} %`,
  ].join(' | ')} |`;
}

function cm(metres: number): string {
  return `${(100 * metres).toFixed(1)} cm`;
}

/** Linear between ranks; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? NaN, sorted[Math.ceil(at)] ?? NaN];
  return low + (high - low) * (at - Math.floor(at));
}
