import type { Outline } from './outline.ts';

/** An outline as SVG path data (absolute M, L, Q, C, Z). @param digits decimals kept */
export function pathData(outline: Outline, digits = 4): string {
  const words = (numbers: readonly number[]) =>
    numbers.map((value) => String(Number(value.toFixed(digits)))).join(' ');
  const letters = { 2: 'L', 4: 'Q', 6: 'C' } as const;
  return outline
    .map(
      ({ start, segments }) =>
        `M${words(start)}${segments.map((segment) => letters[segment.length] + words(segment)).join('')}Z`,
    )
    .join('');
}
