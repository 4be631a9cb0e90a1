/**
 * Several photos of one room in one world, from points of the floor that a person found in two of them. Each photo was
 * read alone: its lens, its horizon, its height within what one photo can tell, its axes along the walls. Two points a
 * pair say how the floors lie upon each other; all of it is then adjusted together, each camera within its own doubt
 * (bundle adjustment), so that the photos agree on one scale and the clicks on one place each.
 */
import { type Camera, project } from '../camera.ts';
import { adjustViews } from './adjust-views.ts';
import { checkLink } from './check-link.ts';
import { compose, type GroundMove, invert, stayPut } from './ground-move.ts';
import { linkError } from './link-problem.ts';
import { quarterMiss } from './quarter-miss.ts';
import { stands } from './stands.ts';
import type { ReadView, ViewLink } from './view-link.ts';

/** One photo's camera in the joint world, which is the first photo's own: axes along its walls, origin below it (y = 0: the floor). */
export interface JoinedView {
  readonly camera: Camera;
  /** from the photo's own world as it was read */
  readonly move: GroundMove;
}

/** How well a linked pair agrees once all is adjusted. */
export interface LinkFit {
  /** for each point, between where the two photos have it */
  readonly points: readonly { readonly cm: number; readonly px: number }[];
  /** whether the walls of both photos were taken to be parallel */
  readonly wallsAgree: boolean;
}

export interface JoinedViews {
  readonly views: readonly JoinedView[];
  /** in the order of the links */
  readonly fits: readonly LinkFit[];
}

/** Walls further askew than this are not those of the same rectangle. */
const parallel = 0.1;
/** Metres between the two places of a point beyond which it is not one point, at the least; share of its distance. */
const oddPoint = { metres: 0.25, share: 0.1 };

/**
 * @param links at least one path between any two photos
 * @throws AppError `staging.link_invalid` (data: problem, link, …, the sentence as `en` and `es`)
 */
export function joinViews(views: readonly ReadView[], links: readonly ViewLink[]): JoinedViews {
  const fitted = links.map((link, index) => checkLink(views, link, index));
  const moves = chain(views.length, links, fitted);
  const squared = links.map(({ a, b }) => walled(views, [a, b], moves));
  const joined = adjustViews(views, { links, moves, squared });
  const cameras = joined.map(({ camera }) => camera);
  const fits = links.map((link, index): LinkFit => ({
    points: link.points.map((point) => missOf(cameras, link, point)),
    wallsAgree: squared[index] ?? false,
  }));
  links.forEach((ends, link) => requireAgreement(fits[link]?.points ?? [], { link, cameras, ends }));
  return { views: joined, fits };
}

/** Each photo's move into the first one's world, along the links. */
function chain(count: number, links: readonly ViewLink[], fitted: readonly GroundMove[]): GroundMove[] {
  const moves: (GroundMove | undefined)[] = Array.from({ length: count }, (_, k) =>
    k === 0 ? stayPut : undefined,
  );
  for (let round = 0; round < count; round++)
    links.forEach(({ a, b }, index) => {
      const [of, there] = [fitted[index], [moves[a], moves[b]] as const];
      if (!of) return;
      // `of` takes b's world to a's.
      if (there[0] && !there[1]) moves[b] = compose(there[0], of);
      if (there[1] && !there[0]) moves[a] = compose(there[1], invert(of));
    });
  return moves.map((move, view) => {
    if (!move) throw linkError({ problem: 'unlinked', view });
    return move;
  });
}

/** Whether both photos know their walls, and those would be parallel. */
function walled(
  views: readonly ReadView[],
  [a, b]: readonly [number, number],
  moves: readonly GroundMove[],
): boolean {
  const knows = [a, b].every((k) => views[k]?.evidence.source !== 'fallback');
  return knows && Math.abs(quarterMiss((moves[b]?.turn ?? 0) - (moves[a]?.turn ?? 0))) < parallel;
}

function missOf(
  cameras: readonly Camera[],
  { a, b }: Pick<ViewLink, 'a' | 'b'>,
  point: ViewLink['points'][number],
): { cm: number; px: number } {
  const [p, q] = [stands(cameras[a], point[0]), stands(cameras[b], point[1])];
  if (!p || !q) return { cm: Infinity, px: Infinity };
  const camera = cameras[b];
  const seen = camera && project(camera, [p[0], 0, p[1]]);
  const px = seen
    ? Math.hypot(seen.x - point[1][0] * camera.width, seen.y - point[1][1] * camera.height)
    : Infinity;
  return { cm: 100 * Math.hypot(p[0] - q[0], p[1] - q[1]), px };
}

/** @throws AppError for the worst point when it is so far off that it cannot be one */
function requireAgreement(
  points: LinkFit['points'],
  { link, cameras, ends }: { link: number; cameras: readonly Camera[]; ends: ViewLink },
): void {
  const cms = points.map(({ cm }) => cm);
  const point = cms.indexOf(Math.max(...cms));
  const [metres, place] = [(cms[point] ?? 0) / 100, ends.points[point]];
  const [p, eye] = [place && stands(cameras[ends.a], place[0]), cameras[ends.a]?.position];
  const away = p && eye ? Math.hypot(p[0] - eye[0], p[1] - eye[2]) : 0;
  if (metres > Math.max(oddPoint.metres, oddPoint.share * away))
    throw linkError({ problem: 'odd-point', link, point, metres });
}
