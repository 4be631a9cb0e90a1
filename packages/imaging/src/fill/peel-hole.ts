import type { FillLevel } from './fill-level.ts';
import type { Matcher, PatchField } from './patch-field.ts';
import type { Random } from './search-field.ts';

/** lenders tried for each pixel, beside its neighbours' moves */
const tries = 60;

/**
 * A first filling from the hole's edge inwards, each pixel from what is known around it by then (after Criminisi, Pérez, Toyama
 * 2004): lines that end at the hole go on into it.
 */
export function peelHole(
  level: FillLevel,
  field: PatchField,
  { matcher, lenders, random }: { matcher: Matcher; lenders: readonly Int32Array[]; random: Random },
): void {
  const { width, height, targets, trust, label, texture, hole } = level;
  const { move, from, cost } = field;
  const final = trust.slice();
  for (const i of targets) trust[i] = 0;
  const inwards = targets.toSorted((i, j) => (final[j] ?? 0) - (final[i] ?? 0) || i - j);
  for (const i of inwards) {
    const x = i % width;
    const y = (i - x) / width;
    const adopt = (n: number): void => {
      if (hole[n] && label[n] === label[i] && cost[n] !== Infinity)
        matcher.tryMove(i, move[2 * n] ?? 0, move[2 * n + 1] ?? 0);
    };
    if (x > 0) adopt(i - 1);
    if (x + 1 < width) adopt(i + 1);
    if (y > 0) adopt(i - width);
    if (y + 1 < height) adopt(i + width);
    const list = lenders[label[i] ?? 0];
    if (!list || list.length === 0) continue;
    for (let k = 0; k < tries; k++) matcher.tryFrom(i, list[Math.floor(random() * list.length)] ?? 0);
    if (cost[i] !== Infinity) {
      const q = Math.floor(from[2 * i + 1] ?? 0) * width + Math.floor(from[2 * i] ?? 0);
      for (let c = 0; c < 3; c++) texture[3 * i + c] = texture[3 * q + c] ?? 1;
    }
    trust[i] = final[i] ?? 0;
  }
}
