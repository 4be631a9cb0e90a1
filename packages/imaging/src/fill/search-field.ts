import type { FillLevel } from './fill-level.ts';
import type { Matcher, PatchField } from './patch-field.ts';

/** Uniform in [0, 1). */
export type Random = () => number;

/** Lenders of every surface, for drawing at random. */
export function lendersBySurface({ lender, label, surfaces }: FillLevel): Int32Array[] {
  const lists: number[][] = surfaces.map(() => []);
  lender.forEach((on, i) => on && lists[label[i] ?? 0]?.push(i));
  return lists.map((list) => Int32Array.from(list));
}

/** One sweep of PatchMatch: neighbours' moves, then moves at random, near and far. */
export function sweepField(
  level: FillLevel,
  field: PatchField,
  {
    matcher,
    lenders,
    random,
    backwards,
  }: { matcher: Matcher; lenders: readonly Int32Array[]; random: Random; backwards: boolean },
): void {
  const { width, height, targets, hole, label, lender } = level;
  const { move, from, cost } = field;
  const step = backwards ? 1 : -1;
  const adopt = (i: number, n: number): void => {
    if (hole[n] && label[n] === label[i] && cost[n] !== Infinity)
      matcher.tryMove(i, move[2 * n] ?? 0, move[2 * n + 1] ?? 0);
  };
  for (let k = 0; k < targets.length; k++) {
    const i = targets[backwards ? targets.length - 1 - k : k] ?? 0;
    const x = i % width;
    const y = (i - x) / width;
    if (x + step >= 0 && x + step < width) adopt(i, i + step);
    if (y + step >= 0 && y + step < height) adopt(i, i + step * width);
    const list = lenders[label[i] ?? 0];
    if (!list || list.length === 0) continue;
    const any = list[Math.floor(random() * list.length)] ?? 0;
    matcher.tryFrom(i, any);
    if (cost[i] === Infinity) continue;
    for (let radius = Math.max(width, height) / 4; radius >= 1; radius /= 3) {
      const sx = Math.floor((from[2 * i] ?? 0) + radius * (2 * random() - 1));
      const sy = Math.floor((from[2 * i + 1] ?? 0) + radius * (2 * random() - 1));
      if (sx < 0 || sy < 0 || sx >= width || sy >= height) continue;
      const s = sy * width + sx;
      if (lender[s] && label[s] === label[i]) matcher.tryFrom(i, s);
    }
  }
}
