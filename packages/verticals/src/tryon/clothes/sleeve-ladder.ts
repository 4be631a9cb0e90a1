/** A sleeve as a ladder: rungs from its outer to its inner edge, from armhole to cuff, on its own picture and on an arm. */
import { createRaster, type Raster } from '@escena/core/raster';
import { type Point, polygonMask } from '@escena/imaging/polygon-mask';
import type { PlaneMap } from '@escena/imaging/thin-plate';
import type { Part } from './garment-outline.ts';
import { minus, mix, plus, type Spot, times } from './spot.ts';

export interface LadderMap {
  /** 1 channel of the photo's size: the sleeve's cover */
  readonly mask: Raster;
  /** from the photo to the garment's own picture */
  readonly at: PlaneMap;
}

interface Rung {
  /** outer and inner end on the photo, and on the garment's own picture */
  readonly on: readonly [Spot, Spot];
  readonly own: readonly [Spot, Spot];
}

/** rungs between two of an outline's */
const between = 3;
/** of a rung's length: how far it is read beyond its ends, where the worn clothes' edge lies outside the outline */
const beyond = 0.4;

/**
 * What lies on a rung comes from the same share of the same rung, so that cloth goes round an elbow however far it is bent; what is
 * nearer to the cuff is drawn over what is further, a forearm before an upper arm.
 * @param fitted a sleeve's part on the photo @param source the same in the garment's picture, or the other sleeve's: then it is mirrored
 */
export function sleeveLadder(
  fitted: Part,
  source: Part,
  { width, height }: Pick<Raster, 'width' | 'height'>,
): LadderMap {
  const rungs = rungsOf(fitted, source);
  const places = new Float32Array(2 * width * height).fill(NaN);
  const draw = (list: readonly Rung[], isTrue: boolean, seen?: Uint8Array): void => {
    for (let k = 0; k + 1 < list.length; k++) {
      const [a, b] = [list[k] as Rung, list[k + 1] as Rung];
      for (const corners of [
        [a.on[0], a.own[0], a.on[1], a.own[1], b.on[0], b.own[0]],
        [b.on[0], b.own[0], a.on[1], a.own[1], b.on[1], b.own[1]],
      ] as const)
        drawTriangle(corners, { width, height, places, seen: isTrue ? seen : undefined });
    }
  };
  const seen = new Uint8Array(width * height);
  draw(wider(rungs), false);
  draw(rungs, true, seen);
  return {
    mask: maskOf(fitted, seen, { width, height }),
    at(x, y, to) {
      const i = 2 * (Math.floor(y) * width + Math.floor(x));
      const [u, v] = [places[i] ?? NaN, places[i + 1] ?? NaN];
      const [px, py] = u === u ? [u, v] : nearestEnd(rungs, [x, y]);
      to[0] = px;
      to[1] = py;
    },
  };
}

function rungsOf(fitted: Part, source: Part): Rung[] {
  const lines = [fitted, source].map(({ edges }) => [
    finer(edges[0]?.line ?? []),
    finer(edges[2]?.line.toReversed() ?? []),
  ]);
  const [[outer = [], inner = []] = [], [ownOuter = [], ownInner = []] = []] = lines;
  return outer.map((spot, k) => ({
    on: [spot, inner[k] ?? spot],
    own: [ownOuter[k] ?? spot, ownInner[k] ?? spot],
  }));
}

/** More points between those of a line, on the curve through them (Catmull and Rom 1974). */
function finer(line: readonly Spot[]): Spot[] {
  const at = (k: number): Spot => line[Math.min(line.length - 1, Math.max(0, k))] ?? [0, 0];
  return line.flatMap((spot, k) => {
    if (k + 1 === line.length) return [spot];
    const [p, q, r, s] = [at(k - 1), at(k), at(k + 1), at(k + 2)];
    return Array.from({ length: between }, (_, j): Spot => {
      const t = j / between;
      const [a, b, c] = [
        times(minus(r, p), 0.5),
        minus(plus(plus(p, times(r, 2)), times(s, -0.5)), times(q, 2.5)),
        minus(plus(times(minus(q, r), 1.5), times(s, 0.5)), times(p, 0.5)),
      ];
      return plus(q, plus(times(a, t), plus(times(b, t * t), times(c, t ** 3))));
    });
  });
}

/** A ladder that reaches beyond its ends on all sides. */
function wider(rungs: readonly Rung[]): Rung[] {
  const widened = rungs.map(({ on, own }) => ({ on: stretched(on), own: stretched(own) }));
  const step = 2 * between;
  const past = (from: number, to: number): Rung => {
    const [a, b] = [widened.at(from) as Rung, widened.at(to) as Rung];
    const go = (one: Rung['on'], two: Rung['on']): Rung['on'] => [
      mix(one[0], two[0], 2),
      mix(one[1], two[1], 2),
    ];
    return { on: go(a.on, b.on), own: go(a.own, b.own) };
  };
  return [past(step, 0), ...widened, past(-1 - step, -1)];
}

function stretched([a, b]: readonly [Spot, Spot]): readonly [Spot, Spot] {
  return [mix(a, b, -beyond), mix(a, b, 1 + beyond)];
}

interface Target {
  readonly width: number;
  readonly height: number;
  /** [h·w·2] */
  readonly places: Float32Array;
  /** 1 where something is drawn */
  readonly seen: Uint8Array | undefined;
}

/** Three corners on the photo, each followed by its place on the garment's picture. */
type Corners = readonly [a: Spot, ownA: Spot, b: Spot, ownB: Spot, c: Spot, ownC: Spot];

function drawTriangle([a, ownA, b, ownB, c, ownC]: Corners, { width, height, places, seen }: Target): void {
  const area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  if (Math.abs(area) < 1e-9) return;
  const left = Math.max(0, Math.ceil(Math.min(a[0], b[0], c[0]) - 0.5));
  const right = Math.min(width - 1, Math.floor(Math.max(a[0], b[0], c[0]) - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(a[1], b[1], c[1]) - 0.5));
  const bottom = Math.min(height - 1, Math.floor(Math.max(a[1], b[1], c[1]) - 0.5));
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) {
      const [px, py] = [x + 0.5 - a[0], y + 0.5 - a[1]];
      const s = (px * (c[1] - a[1]) - py * (c[0] - a[0])) / area;
      const t = ((b[0] - a[0]) * py - (b[1] - a[1]) * px) / area;
      if (s < -1e-6 || t < -1e-6 || s + t > 1 + 1e-6) continue;
      const i = y * width + x;
      places[2 * i] = ownA[0] + s * (ownB[0] - ownA[0]) + t * (ownC[0] - ownA[0]);
      places[2 * i + 1] = ownA[1] + s * (ownB[1] - ownA[1]) + t * (ownC[1] - ownA[1]);
      if (seen) seen[i] = 1;
    }
}

/** The outline, filled half by half: bent, its upper and its lower arm may lie on one another. */
function maskOf({ edges }: Part, seen: Uint8Array, size: Pick<Raster, 'width' | 'height'>): Raster {
  const [outer, inner] = [edges[0]?.line ?? [], edges[2]?.line.toReversed() ?? []];
  const half = outer.length >> 1;
  const ringOf = (from: number, to: number): Point[] => [
    ...outer.slice(from, to + 1),
    ...inner.slice(from, to + 1).reverse(),
  ];
  const [upper, lower] = [
    polygonMask([ringOf(0, half)], size),
    polygonMask([ringOf(half, outer.length)], size),
  ];
  const mask = createRaster(size.width, size.height, 1);
  for (let i = 0; i < mask.data.length; i++) {
    const isWithin = seen[i] && seen[i - 1] && seen[i + 1] && seen[i - size.width] && seen[i + size.width];
    mask.data[i] = isWithin ? 255 : Math.min(255, (upper.data[i] ?? 0) + (lower.data[i] ?? 0));
  }
  return mask;
}

function nearestEnd(rungs: readonly Rung[], [x, y]: Spot): Spot {
  let [nearest, found]: [number, Spot] = [Infinity, [0, 0]];
  for (const { on, own } of rungs)
    for (const k of [0, 1] as const) {
      const far = (on[k][0] - x) ** 2 + (on[k][1] - y) ** 2;
      if (far < nearest) [nearest, found] = [far, own[k]];
    }
  return found;
}
