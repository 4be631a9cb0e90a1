import type { Corner } from './staging-draft.ts';

const clamp = (value: number) => Math.min(Math.max(value, 0), 1);

/** A corner inside the photo, rounded to a hundredth of a percent. */
export function toCorner(x: number, y: number): Corner {
  return [Math.round(clamp(x) * 1e4) / 1e4, Math.round(clamp(y) * 1e4) / 1e4];
}

/** Share of the photo that the outline encloses, 0…1 (shoelace formula). */
export function enclosedShare(outline: readonly Corner[]): number {
  let twice = 0;
  for (const [index, [x, y]] of outline.entries()) {
    const [nextX, nextY] = outline[(index + 1) % outline.length] ?? [x, y];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}
