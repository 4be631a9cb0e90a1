/** Bundle adjustment: every camera within its own reading's doubt, so that each click is one place in both photos. */
import { type Camera, project, type Vec2 } from '../camera.ts';
import { adjustCamera } from './adjust-camera.ts';
import { type GroundMove, moveCamera } from './ground-move.ts';
import { leastSquares } from './least-squares.ts';
import { quarterMiss } from './quarter-miss.ts';
import { stands } from './stands.ts';
import type { ReadView, ViewLink } from './view-link.ts';

/** Share of the long side that a click is off: two pixels and a half of 1600. */
const clickSpread = 0.0016;
/** Radians: how far a photo's reading of the walls' direction is off, and a level camera's roll. */
const [turnSpread, rollSpread] = [0.006, 0.005];
/** unknowns of a camera: turn, x, z, log scale, horizon, roll, log focal; of a point: x, z */
const perView = 7;

export interface Linked {
  readonly links: readonly ViewLink[];
  /** where each photo's world lies in the joint one, roughly */
  readonly moves: readonly GroundMove[];
  /** by link: whether the walls of its photos are parallel */
  readonly squared: readonly boolean[];
}

/** In the order of the photos; `camera` in the joint world, `move` from the photo's own world into it. */
export function adjustViews(
  views: readonly ReadView[],
  { links, moves, squared }: Linked,
): { readonly camera: Camera; readonly move: GroundMove }[] {
  const start = moves.flatMap(({ turn, scale, shift }) => [
    turn,
    shift[0],
    shift[1],
    Math.log(scale),
    0,
    0,
    0,
  ]);
  const camerasAt = (x: readonly number[]): Camera[] =>
    views.map(({ camera }, k) => {
      const [horizon = 0, roll = 0, logFocal = 0] = x.slice(k * perView + 4, k * perView + perView);
      return moveCamera(moveOf(x, k), adjustCamera(camera, { horizon, roll, logFocal }));
    });
  const begun = camerasAt(start);
  const clicks = links.flatMap(({ a, b, points }) =>
    points.map((point) => ({ a, b, point, place: between(begun, { a, b }, point) })),
  );
  const first = views.length * perView;
  const residuals = (x: readonly number[]): number[] => {
    const cameras = camerasAt(x);
    const misses = clicks.flatMap(({ a, b, point }, j) => {
      const place: Vec2 = [x[first + 2 * j] ?? 0, x[first + 2 * j + 1] ?? 0];
      return [...miss(cameras[a], place, point[0]), ...miss(cameras[b], place, point[1])];
    });
    const doubts = views.flatMap(({ evidence: { spread } }, k) => {
      const [turn = 0, px = 0, pz = 0, logScale = 0, horizon = 0, roll = 0, logFocal = 0] = x.slice(
        k * perView,
      );
      // The first photo's world is the joint one.
      const still = k === 0 ? [turn / 1e-4, px / 1e-4, pz / 1e-4] : [];
      return [
        ...still,
        logScale / spread.scale,
        horizon / spread.horizon,
        roll / rollSpread,
        logFocal / spread.focal,
      ];
    });
    const walls = links.map(({ a, b }, index) =>
      squared[index]
        ? quarterMiss((x[b * perView] ?? 0) - (x[a * perView] ?? 0)) / (Math.SQRT2 * turnSpread)
        : 0,
    );
    return [...misses, ...doubts, ...walls];
  };
  const x = leastSquares([...start, ...clicks.flatMap(({ place }) => place)], {
    residuals,
    doubted: 4 * clicks.length,
  });
  return camerasAt(x).map((camera, k) => ({ camera, move: moveOf(x, k) }));
}

function moveOf(x: readonly number[], k: number): GroundMove {
  const [turn = 0, px = 0, pz = 0, logScale = 0] = x.slice(k * perView, k * perView + 4);
  return { turn, scale: Math.exp(logScale), shift: [px, pz] };
}

/** Across and down, in a click's standard errors. */
function miss(camera: Camera | undefined, place: Vec2, click: Vec2): readonly [number, number] {
  const seen = camera && project(camera, [place[0], 0, place[1]]);
  if (!seen) return [1e3, 1e3];
  const spread = clickSpread * Math.max(camera.width, camera.height);
  return [(seen.x - click[0] * camera.width) / spread, (seen.y - click[1] * camera.height) / spread];
}

function between(
  cameras: readonly Camera[],
  { a, b }: Pick<ViewLink, 'a' | 'b'>,
  point: ViewLink['points'][number],
): Vec2 {
  const [p, q] = [stands(cameras[a], point[0]), stands(cameras[b], point[1])];
  return p && q ? [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2] : (p ?? q ?? [0, 0]);
}
