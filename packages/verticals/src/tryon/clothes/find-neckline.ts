/** Where the front of a neckline is, when what is seen above it is the inside of the garment's back. */
import type { Spot } from './spot.ts';
import { along, distance, middle, minus, unit } from './spot.ts';
import { neckCurve, type Points } from './garment-outline.ts';
import type { Depth } from './trace-edge.ts';

/** in widths of the neckline: how deep a front hangs that is looked for, and how finely */
const depths = { least: 0.25, most: 0.9, step: 0.02 };
/** where no cloth is seen this far below a neckline's ends, the outline is the front's */
const openBelow = 0.25;
/** of the curve, either end left out: there it meets the back's */
const ends = 0.2;
/** OKLab over a few pixels: a rim that is no doubt one */
const sureRim = 0.06;
/** a curve with less of this is none; the highest one that has this share of the best is the rim, not its seam below */
const leastScore = 0.3;
const asGood = 0.75;

/**
 * Points with the neckline's front on the rim that is seen within the cloth; as they are where the neckline is part of the
 * outline, or no rim is seen.
 * @param contrast how much colours change across a place, OKLab
 */
export function findNeckline(
  points: Points,
  { depth, contrast }: { readonly depth: Depth; readonly contrast: (spot: Spot, across: Spot) => number },
): Points {
  const { neckLeft, neckRight, hemLeft, hemRight, neckFront } = points;
  if (!neckLeft || !neckRight || !hemLeft || !hemRight || !neckFront) return points;
  const [centre, wide] = [middle(neckLeft, neckRight), distance(neckLeft, neckRight)];
  const down = unit(minus(middle(hemLeft, hemRight), centre));
  if (depth(along(centre, down, openBelow * wide)) <= 0) return points;
  const scores: { readonly front: Spot; readonly score: number }[] = [];
  for (let deep = depths.least; deep <= depths.most; deep += depths.step) {
    const front = along(centre, down, deep * wide);
    const curve = neckCurve(neckRight, front, neckLeft);
    const seen = curve.slice(Math.ceil(ends * curve.length), Math.floor((1 - ends) * curve.length));
    const score = seen.reduce((sum, spot) => {
      const across = unit(minus(spot, along(centre, down, -0.3 * wide)));
      return sum + (depth(spot) > 0.06 * wide ? Math.min(1, contrast(spot, across) / sureRim) : 0);
    }, 0);
    scores.push({ front, score: score / seen.length });
  }
  const best = Math.max(...scores.map(({ score }) => score));
  if (best < leastScore) return points;
  const first = scores.findIndex(
    ({ score }, k) => score >= asGood * best && score >= (scores[k + 1]?.score ?? 0),
  );
  return { ...points, neckFront: scores[first]?.front ?? neckFront };
}
