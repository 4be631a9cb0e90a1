/** Closed curves: what a glyph, a logo or a whole line is once it has been set. y runs down, units are the caller's. */

/** The numbers of one piece of a contour, after the point before it: [x, y] a line, [cx, cy, x, y] a quadratic Bézier,
 * [c1x, c1y, c2x, c2y, x, y] a cubic one. */
export type Segment =
  | readonly [number, number]
  | readonly [number, number, number, number]
  | readonly [number, number, number, number, number, number];

export interface Contour {
  readonly start: readonly [x: number, y: number];
  /** closed by a line back to `start` where the last does not end there */
  readonly segments: readonly Segment[];
}

/** Filled by the non-zero rule unless said otherwise: contours may overlap, as those of fonts do. */
export type Outline = readonly Contour[];

export type FillRule = 'non-zero' | 'even-odd';

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** (x, y) → (a·x + c·y + e, b·x + d·y + f), the order of SVG's matrix(). */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export function transformOutline(outline: Outline, [a, b, c, d, e, f]: Affine): Outline {
  const moved = (numbers: readonly number[]) => {
    const out: number[] = [];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [x = 0, y = 0] = numbers.slice(i, i + 2);
      out.push(a * x + c * y + e, b * x + d * y + f);
    }
    return out;
  };
  return outline.map(({ start, segments }) => ({
    start: moved(start) as unknown as Contour['start'],
    segments: segments.map((segment) => moved(segment) as unknown as Segment),
  }));
}

/** The ink's own bounds, from the curves' extremes, not their control points; undefined without ink. */
export function outlineBounds(outline: Outline): Bounds | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { start, segments } of outline) {
    let [x, y] = start;
    for (const segment of segments) {
      const xs = [x, ...segment.filter((_, i) => i % 2 === 0)];
      const ys = [y, ...segment.filter((_, i) => i % 2 === 1)];
      for (const value of extremes(xs)) [left, right] = [Math.min(left, value), Math.max(right, value)];
      for (const value of extremes(ys)) [top, bottom] = [Math.min(top, value), Math.max(bottom, value)];
      x = xs.at(-1) ?? x;
      y = ys.at(-1) ?? y;
    }
  }
  return right > left && bottom > top ? { left, top, right, bottom } : undefined;
}

/** Ends and inner extremes of a one-dimensional Bézier of degree 1 to 3, given by its control values. */
function extremes(p: readonly number[]): number[] {
  const [p0 = 0, p1 = 0, p2 = 0, p3 = 0] = p;
  if (p.length === 2) return [p0, p1];
  const at = (t: number) => {
    const s = 1 - t;
    return p.length === 3
      ? s * s * p0 + 2 * s * t * p1 + t * t * p2
      : s * s * s * p0 + 3 * s * s * t * p1 + 3 * s * t * t * p2 + t * t * t * p3;
  };
  const ts =
    p.length === 3
      ? roots(0, p0 - 2 * p1 + p2, p1 - p0)
      : roots(p3 - 3 * p2 + 3 * p1 - p0, 2 * (p2 - 2 * p1 + p0), p1 - p0);
  return [p0, p[p.length - 1] ?? p0, ...ts.filter((t) => t > 0 && t < 1).map(at)];
}

/** Real roots of a·t² + b·t + c; for a quadratic Bézier's derivative a is 0 and b the second difference. */
function roots(a: number, b: number, c: number): number[] {
  if (Math.abs(a) < 1e-12) return Math.abs(b) < 1e-12 ? [] : [-c / b];
  const discriminant = b * b - 4 * a * c;
  if (discriminant < 0) return [];
  const root = Math.sqrt(discriminant);
  return [(-b - root) / (2 * a), (-b + root) / (2 * a)];
}
