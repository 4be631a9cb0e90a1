import { floorPoint, type Vec2 } from '../camera.ts';
import { fitGround, type GroundMove, moveGround } from './ground-move.ts';
import { linkError } from './link-problem.ts';
import { quarterMiss } from './quarter-miss.ts';
import type { ReadView, ViewLink } from './view-link.ts';

/** Metres that the outermost points must lie apart in each photo. */
const leastApart = 0.3;
/** Camera heights from which on a pixel covers too much floor to click on. */
const farthest = 25;
/** Standard errors by which two photos' sizes of one stretch may differ. */
const mostOdd = 3.5;
/** Of a stretch's length, from two clicks and the horizons, whatever the heights. */
const stretchSpread = 0.12;
/** Metres within which points agree, before the cameras are adjusted. */
const agreed = 0.25;
/** Radians by which two points alone may turn the walls of one photo against the other's. */
const mostAskew = 0.28;

/**
 * The floor of `b` laid on the floor of `a` by the link's points alone.
 * @throws AppError `staging.link_invalid` for points that cannot be the same in both photos
 */
export function checkLink(views: readonly ReadView[], { a, b, points }: ViewLink, link: number): GroundMove {
  if (points.length < 2) throw linkError({ problem: 'too-few', link });
  const on = (view: number, side: 0 | 1): Vec2[] =>
    points.map((pair, point) => {
      const camera = views[view]?.camera;
      const [x, y] = pair[side];
      const at = camera && floorPoint(camera, x * camera.width, y * camera.height);
      if (!at || Math.hypot(...at) > farthest * camera.position[1])
        throw linkError({ problem: 'not-on-floor', link, point, view });
      return at;
    });
  const [to, from] = [on(a, 0), on(b, 1)];
  for (const [view, places] of [
    [a, to],
    [b, from],
  ] as const)
    if (longest(places).metres < leastApart) throw linkError({ problem: 'too-close', link, view });
  const doubt = Math.hypot(stretchSpread, spreadOf(views[a]), spreadOf(views[b]));
  const pairs = from.map((place, k) => ({ from: place, to: to[k] ?? place }));
  const move = mostAgreed(pairs, doubt);
  if (!move) throw linkError({ problem: 'too-close', link, view: b });
  if (Math.abs(Math.log(move.scale)) > mostOdd * doubt) {
    const { i, j, metres } = longest(to);
    throw linkError({ problem: 'distance', link, a, b, metresA: metres, metresB: apart(from, i, j) });
  }
  const askew = quarterMiss(move.turn);
  const walls = [a, b].every((view) => views[view]?.evidence.source !== 'fallback');
  if (walls && Math.abs(askew) > mostAskew)
    throw linkError({
      problem: 'direction',
      link,
      a,
      b,
      degrees: (Math.abs(askew) * 180) / Math.PI,
    });
  return move;
}

interface Pair {
  readonly from: Vec2;
  readonly to: Vec2;
}

/** The move that most of the points agree on: two of them propose it, those that it suits refine it. */
function mostAgreed(pairs: readonly Pair[], doubt: number): GroundMove | undefined {
  let best: GroundMove | undefined;
  let least = Infinity;
  pairs.forEach((one, i) =>
    pairs.slice(i + 1).forEach((other) => {
      const move = fitGround([one, other]);
      if (!move) return;
      const cost =
        pairs.reduce((sum, pair) => sum + Math.min(1, (missOf(move, pair) / agreed) ** 2), 0) +
        0.1 * (Math.log(move.scale) / doubt) ** 2;
      if (cost < least) [best, least] = [move, cost];
    }),
  );
  const suited = best && fitGround(pairs.filter((pair) => best && missOf(best, pair) < agreed));
  return suited ?? best;
}

/** metres */
function missOf(move: GroundMove, { from, to }: Pair): number {
  const [x, z] = moveGround(move, from);
  return Math.hypot(x - to[0], z - to[1]);
}

function spreadOf(view: ReadView | undefined): number {
  return view?.evidence.spread.scale ?? 0;
}

/** The two places that lie furthest apart. */
function longest(places: readonly Vec2[]): { i: number; j: number; metres: number } {
  let best = { i: 0, j: 0, metres: 0 };
  for (let i = 0; i < places.length; i++)
    for (let j = i + 1; j < places.length; j++) {
      const metres = apart(places, i, j);
      if (metres > best.metres) best = { i, j, metres };
    }
  return best;
}

function apart(places: readonly Vec2[], i: number, j: number): number {
  const [p, q] = [places[i], places[j]];
  return p && q ? Math.hypot(p[0] - q[0], p[1] - q[1]) : 0;
}
