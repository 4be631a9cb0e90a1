import { AppError } from '@escena/core/app-error';
import { type Camera, floorPoint, project, type Vec2 } from '@escena/scene/camera';
import { estimateRoom } from '@escena/scene/estimate-room';
import { joinViews } from '@escena/scene/join-views';
import { createRandom, type Random } from '@escena/scene/random';
import type { Room } from '@escena/scene/room';
import { pictured, type SyntheticViews } from '@escena/scene/synthetic-views';

/** What came of a pair of photos that was linked by so many clicks. */
export interface PairRow {
  readonly seed: number;
  readonly clicks: number;
  /** metres between where the two pictures show a thing that stands in both, for each place that was tried; or why none */
  readonly outcome:
    { readonly errors: readonly number[]; readonly size: number } | { readonly failure: string };
}

/** Share of the long side, standard deviation: two pixels and a half of a photo of 1600, a hand on a screen. */
const clickNoise = 2.5 / 1600;
/** Metres from both cameras: where furniture mostly stands. */
const [near, far] = [2, 4];
/** Share of the widest possible stretch between the first two points: a person is told to take them far apart. */
const wide = 0.6;

/**
 * Reads both photos as a run does, links them by clicks that are a little off, and looks where a thing that is put on the floor
 * comes to stand in each.
 */
export function measurePair(seed: number, views: SyntheticViews, clicks: readonly number[]): PairRow[] {
  const fail = (thrown: unknown): { failure: string } => {
    if (!(thrown instanceof AppError)) throw thrown;
    const { problem } = thrown.data ?? {};
    return { failure: problem === undefined ? thrown.code : String(problem) };
  };
  let rooms: readonly Room[];
  try {
    rooms = views.photos.map(({ photo }) => estimateRoom(photo));
  } catch (thrown) {
    const outcome = fail(thrown);
    return clicks.map((count) => ({ seed, clicks: count, outcome }));
  }
  return clicks.map((count): PairRow => {
    const random = createRandom(seed * 31 + count);
    const points = choose(views.shared, count, random).map((place): readonly [Vec2, Vec2] => [
      click(views, 0, place, random),
      click(views, 1, place, random),
    ]);
    try {
      const { views: joined } = joinViews(rooms, [{ a: 0, b: 1, points }]);
      const cameras = joined.map(({ camera }) => camera);
      return {
        seed,
        clicks: count,
        outcome: { errors: errorsOf(views, cameras), size: sizeOf(views, cameras) },
      };
    } catch (thrown) {
      return { seed, clicks: count, outcome: fail(thrown) };
    }
  });
}

/** Two points far apart, then any others. */
function choose(shared: readonly Vec2[], count: number, random: Random): Vec2[] {
  const shuffled = shared.map((place) => ({ place, rank: random() })).toSorted((a, b) => a.rank - b.rank);
  const places = shuffled.map(({ place }) => place);
  const pairs = places.flatMap((p, i) => places.slice(i + 1).map((q) => ({ p, q, apart: apart(p, q) })));
  const most = Math.max(...pairs.map((pair) => pair.apart));
  const pair = pairs.find((one) => one.apart >= wide * most);
  if (!pair) return [];
  const rest = places.filter((place) => place !== pair.p && place !== pair.q);
  return [pair.p, pair.q, ...rest.slice(0, count - 2)];
}

function click({ photos }: SyntheticViews, k: 0 | 1, place: Vec2, random: Random): Vec2 {
  const [x, y] = pictured(photos[k], place) ?? [0, 0];
  const { width, height } = photos[k].camera;
  const off = (): number => clickNoise * Math.max(width, height) * normal(random);
  return [(x + off()) / width, (y + off()) / height];
}

/** A thing stands where the first photo has a true place; how far from that does the second show it? */
function errorsOf({ photos, shared }: SyntheticViews, [a, b]: readonly Camera[]): number[] {
  return shared.flatMap((place) => {
    const away = photos.map(({ camera: { position } }) => apart(place, [position[0], position[2]]));
    if (!a || !b || Math.min(...away) < near || Math.max(...away) > far) return [];
    const seen = project(photos[0].camera, [place[0], 0, place[1]]);
    const stands = seen && floorPoint(a, seen.x, seen.y);
    const drawn = stands && project(b, [stands[0], 0, stands[1]]);
    const real = drawn && floorPoint(photos[1].camera, drawn.x, drawn.y);
    return [real ? apart(place, real) : Infinity];
  });
}

/** How large things come out in both pictures: 1 = true to size. */
function sizeOf({ photos }: SyntheticViews, cameras: readonly Camera[]): number {
  const ratios = photos.map(({ camera }, k) => camera.position[1] / (cameras[k]?.position[1] ?? 1));
  return Math.sqrt((ratios[0] ?? 1) * (ratios[1] ?? 1));
}

function apart(p: Vec2, q: Vec2): number {
  return Math.hypot(p[0] - q[0], p[1] - q[1]);
}

/** Box and Muller 1958. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
