/** The numbers of a shape that best explain a silhouette: its outline on theirs and theirs on it, and nothing unusual without cause. */
import { leastSquares } from '@escena/scene/least-squares';
import type { GarmentShape, ShapePart } from './garment-shape.ts';
import { polygonDistance } from './polygon-distance.ts';
import type { Silhouette } from './silhouette.ts';
import type { Spot } from './spot.ts';

export interface FittedShape {
  readonly numbers: readonly number[];
  /** sum of squares, each over its standard error: of the outlines and of what is unusual */
  readonly cost: number;
  /** share of the silhouette's outline that lies on the shape's, 0…1 */
  readonly share: number;
}

/** of the silhouette's unit: cloth is no polygon */
const outlineError = 0.03;
/** outline points looked at */
const outlineSamples = 80;
/** of the silhouette's unit, between the points of a shape's outline that are looked at */
const sampleStep = 0.11;
/** of the silhouette's unit: an outline this deep within another part is not seen */
const hiddenAt = 0.04;
/** the first numbers of every shape: x, y, turn and width */
const placed = 4;
/** turns that a fit starts from, radians */
const turns = [-0.34, -0.17, 0, 0.17, 0.34];
/** of these, starts that are followed to their end */
const followed = 3;
/** an outline explained to this share needs no second look */
const explained = 0.97;
/** share of the cost below which a step gains nothing that anyone sees */
const enough = 2e-3;

export function fitShape(shape: GarmentShape, silhouette: Silhouette): FittedShape {
  const outline = everyNth(silhouette.outline, outlineSamples);
  const atStart = (numbers: readonly number[]): Start => ({
    numbers,
    cost: costOf(comparison(shape, silhouette, outline, numbers)(numbers)),
  });
  const follow = (starts: readonly Start[]): FittedShape =>
    starts
      .toSorted((a, b) => a.cost - b.cost)
      .slice(0, followed)
      .map(({ numbers }) => {
        const residuals = comparison(shape, silhouette, outline, numbers);
        const doubted = residuals(numbers).length - numbers.length;
        const fitted = leastSquares(numbers, { residuals, doubted, enough });
        return { numbers: fitted, cost: costOf(residuals(fitted)) };
      })
      .map((fit) => ({ ...fit, share: shareOn(shape.parts(fit.numbers), silhouette) }))
      .reduce(cheaper);
  // The best start of every turn: those of the best turn alone would all end in the same place, right or wrong.
  const first = follow(
    turns.map((turn) => {
      const place = placeOf(silhouette, turn, shape.length);
      return shape.starts
        .map((start) => atStart(shape.usual.map(({ mean }, i) => place[i] ?? start[i] ?? mean)))
        .reduce(cheaper);
    }),
  );
  if (first.share > explained) return first;
  // It lies about there by now; but a sleeve may have been taken for part of the body.
  const again = shape.starts.map((start) =>
    atStart(shape.usual.map(({ mean }, i) => (i < placed ? (first.numbers[i] ?? mean) : (start[i] ?? mean)))),
  );
  return cheaper(first, follow(again));
}

interface Start {
  readonly numbers: readonly number[];
  readonly cost: number;
}

function cheaper<T extends Start>(a: T, b: T): T {
  return b.cost < a.cost ? b : a;
}

function shareOn(parts: readonly ShapePart[], { outline }: Silhouette): number {
  return outline.filter(([x, y]) => Math.abs(union(parts, x, y)) < outlineError).length / outline.length;
}

/** What differs between a shape and a silhouette, each over its standard error; one number for every number of the shape last. */
function comparison(
  shape: GarmentShape,
  silhouette: Silhouette,
  outline: readonly Spot[],
  from: readonly number[],
) {
  const counts = shape.parts(from).map(({ ring }) =>
    ring.map(([x, y], i) => {
      const [u, v] = ring[(i + 1) % ring.length] ?? [x, y];
      return Math.max(1, Math.round(Math.hypot(u - x, v - y) / sampleStep));
    }),
  );
  return (numbers: readonly number[]): number[] => {
    const parts = shape.parts(numbers);
    const residuals = outline.map(([x, y]) => union(parts, x, y) / outlineError);
    parts.forEach(({ ring, seams }, p) => {
      const others = parts.filter((_, q) => q !== p);
      ring.forEach(([x, y], i) => {
        if (seams.includes(i)) return;
        const [u, v] = ring[(i + 1) % ring.length] ?? [x, y];
        const count = counts[p]?.[i] ?? 1;
        for (let k = 0; k < count; k++) {
          const t = (k + 0.5) / count;
          const [sx, sy] = [x + t * (u - x), y + t * (v - y)];
          const seen = others.length > 0 ? Math.min(1, Math.max(0, 1 + union(others, sx, sy) / hiddenAt)) : 1;
          residuals.push(seen > 0 ? (seen * silhouette.depth(sx, sy)) / outlineError : 0);
        }
      });
    });
    shape.usual.forEach(({ mean, spread }, i) => residuals.push(((numbers[i] ?? 0) - mean) / spread));
    return residuals;
  };
}

/** Distance to the parts together, negative within. */
function union(parts: readonly ShapePart[], x: number, y: number): number {
  let nearest = Infinity;
  for (const { ring } of parts) nearest = Math.min(nearest, polygonDistance(ring, x, y));
  return nearest;
}

/** as the fit counts it: beyond three standard errors ever less */
function costOf(residuals: readonly number[]): number {
  return residuals.reduce((sum, r) => sum + (Math.abs(r) > 3 ? 6 * Math.abs(r) - 9 : r * r), 0);
}

function everyNth<T>(list: readonly T[], count: number): T[] {
  const stride = Math.max(1, list.length / count);
  return Array.from({ length: Math.min(count, list.length) }, (_, i) => list[Math.floor(i * stride)]).filter(
    (one) => one !== undefined,
  );
}

/** Where it is to start, as the silhouette's column through its centroid says: x, y, turn, width. */
function placeOf(silhouette: Silhouette, turn: number, usualLength: number): readonly number[] {
  const [right, down]: readonly [Spot, Spot] = [
    [Math.cos(turn), Math.sin(turn)],
    [-Math.sin(turn), Math.cos(turn)],
  ];
  const reach = ([dx, dy]: Spot): number => {
    let away = 0;
    for (let t = 0; t < 3; t += 0.02) if (silhouette.depth(t * dx, t * dy) > 0) away = t;
    return away;
  };
  const up = reach([-down[0], -down[1]]);
  const length = up + reach(down);
  const width = reach(right) + reach([-right[0], -right[1]]);
  return [-up * down[0], -up * down[1], turn, Math.min(width, length / usualLength)];
}
