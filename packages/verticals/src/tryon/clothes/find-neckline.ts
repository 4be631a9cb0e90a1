/** Where the front of a neckline is, when what is seen above it is the inside of the garment's back. */
import type { Spot } from './spot.ts';
import { along, distance, middle, minus, unit } from './spot.ts';
import { type Neck, neckCurve, type Points } from './garment-outline.ts';
import type { Depth } from './trace-edge.ts';

/** in widths of the neckline: how deep a front hangs that is looked for, how far to a side, and how finely */
const reaches = {
  round: { least: 0.25, most: 0.9, step: 0.02, aside: 0 },
  // A collar lies folded narrow, and seldom straight.
  pointed: { least: 0.5, most: 2.2, step: 0.05, aside: 0.3 },
};
/** where no cloth is seen this far below a neckline's ends, the outline is the front's */
const openBelow = 0.25;
/** of the curve, either end left out: there it meets the back's */
const ends = 0.2;
/** OKLab over a few pixels: a rim that is no doubt one; in a collar there are a label's and a band's as well */
const sureRim = { round: 0.06, pointed: 0.15 };
/** a collar in which no opening is seen is closed up to here */
const closed = 0.1;
/** a curve with less of this is none */
const leastScore = 0.3;
/**
 * With this share of the best, the highest one is a rim, not its seam below; the deepest one is a collar's, for what is left of its
 * inside hangs before the neck.
 */
const asGood = { round: 0.75, pointed: 0.9 };

interface Look {
  readonly depth: Depth;
  /** how much colours change across a place, OKLab */
  readonly contrast: (spot: Spot, across: Spot) => number;
  readonly neck?: Neck;
}

/**
 * Points with the neckline's front on the rim that is seen within the cloth; as they are where the neckline is part of the
 * outline, or no rim is seen; a collar without one is closed.
 */
export function findNeckline(points: Points, { depth, contrast, neck = 'round' }: Look): Points {
  const { neckLeft, neckRight, hemLeft, hemRight, neckFront } = points;
  if (!neckLeft || !neckRight || !hemLeft || !hemRight || !neckFront) return points;
  const [centre, wide] = [middle(neckLeft, neckRight), distance(neckLeft, neckRight)];
  const down = unit(minus(middle(hemLeft, hemRight), centre));
  const below = (deep: number): Points => ({ ...points, neckFront: along(centre, down, deep * wide) });
  if (depth(along(centre, down, openBelow * wide)) <= 0) {
    const first =
      neck === 'pointed'
        ? depthsOf(neck).find((deep) => depth(along(centre, down, deep * wide)) > 0)
        : undefined;
    return first === undefined ? points : below(first);
  }
  const { aside } = reaches[neck];
  const scoreOf = (front: Spot): number => {
    const curve = neckCurve(neckRight, front, neckLeft, neck);
    const seen = curve.slice(Math.ceil(ends * curve.length), Math.floor((1 - ends) * curve.length));
    const [legRight, legLeft] = [minus(front, neckRight), minus(front, neckLeft)].map(normalOf);
    const score = seen.reduce((sum, spot, k) => {
      const across =
        neck === 'round'
          ? unit(minus(spot, along(centre, down, -0.3 * wide)))
          : ((2 * k < seen.length ? legRight : legLeft) as Spot);
      return sum + (depth(spot) > 0.06 * wide ? Math.min(1, contrast(spot, across) / sureRim[neck]) : 0);
    }, 0);
    return score / seen.length;
  };
  const fronts: { readonly front: Spot; readonly score: number }[] = [];
  for (const deep of depthsOf(neck)) {
    const straight = along(centre, down, deep * wide);
    const beside: Spot[] = [];
    for (let far = -aside; far <= aside; far += 0.1)
      beside.push(along(straight, [down[1], -down[0]], far * wide));
    fronts.push(
      beside.map((front) => ({ front, score: scoreOf(front) })).reduce((a, b) => (b.score > a.score ? b : a)),
    );
  }
  const best = Math.max(...fronts.map(({ score }) => score));
  if (best < leastScore) return neck === 'pointed' ? below(closed) : points;
  const rims = fronts.filter(
    ({ score }, k) => score >= asGood[neck] * best && score >= (fronts[k + 1]?.score ?? 0),
  );
  return { ...points, neckFront: rims.at(neck === 'round' ? 0 : -1)?.front ?? neckFront };
}

function depthsOf(neck: Neck): number[] {
  const { least, most, step } = reaches[neck];
  return Array.from({ length: Math.floor((most - least) / step + 1e-9) + 1 }, (_, k) => least + k * step);
}

function normalOf(leg: Spot): Spot {
  const [x, y] = unit(leg);
  return [-y, x];
}
