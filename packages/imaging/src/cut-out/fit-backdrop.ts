import type { ColorPlanes } from './color-planes.ts';

/** What the photo would show without the thing, as far as a smooth surface tells it. */
export interface Backdrop {
  /** OKLab of the empty backdrop, planes as the picture's */
  readonly l: Float32Array;
  readonly a: Float32Array;
  readonly b: Float32Array;
  /** deviation of the picture from it where nothing stands: lightness, chroma */
  readonly sigmaL: number;
  readonly sigmaC: number;
  /** share of the picture's rim that it explains and lies evenly on, 0…1: near 1 is a studio backdrop, a room's walls are not */
  readonly plainness: number;
}

const terms = 6;
const rounds = 6;
/** share of the shorter side that counts as rim */
const rimShare = 0.025;
/** deviations within which a sample is believed to be backdrop */
const believed = 2.5;

/**
 * A quadratic in x and y for each coordinate, fitted to the rim, then to everything that agrees with it: most light falls
 * off that gently over a wall or a sheet of paper. Robust, by leaving out what does not fit and fitting again.
 */
export function fitBackdrop(picture: ColorPlanes): Backdrop {
  const { width, height } = picture;
  const samples = sampled(picture);
  const { count, onRim } = samples;
  // The rim's median is where to start: whatever cuts the rim in one place does not sway it.
  let coefficients: Coefficients = [samples.l, samples.a, samples.b].map((plane) => [
    median(picked(plane, onRim)),
    ...Array.from({ length: terms - 1 }, () => 0),
  ]);
  let sigma: readonly [number, number] = [0.05, 0.02];
  const off = { l: new Float64Array(count), c: new Float64Array(count) };
  const chosen = new Uint8Array(count);
  for (let round = 0; round < rounds; round++) {
    measureMisfits(samples, coefficients, off);
    let agreeing = 0;
    for (let k = 0; k < count; k++) {
      const agrees =
        (round >= 2 || onRim[k] === 1) &&
        (off.l[k] ?? 0) < believed * sigma[0] &&
        (off.c[k] ?? 0) < believed * sigma[1];
      chosen[k] = agrees ? 1 : 0;
      if (agrees) agreeing++;
    }
    if (agreeing < 50 * terms) break;
    coefficients = leastSquares(samples, chosen);
    measureMisfits(samples, coefficients, off);
    const usual = (plane: Float64Array): number => median(picked(plane, chosen));
    sigma = [
      Math.max(0.006, Math.min(0.06, 1.6 * usual(off.l))),
      Math.max(0.004, Math.min(0.03, 1.2 * usual(off.c))),
    ];
  }
  measureMisfits(samples, coefficients, off);
  let [rim, explained] = [0, 0];
  for (let k = 0; k < count; k++) {
    if (!onRim[k]) continue;
    rim++;
    if ((off.l[k] ?? 0) < 0.08 && (off.c[k] ?? 0) < 0.03) explained++;
  }
  const [l, a, b] = coefficients.map((c) => paint(width, height, c));
  const blank = new Float32Array(width * height);
  return {
    l: l ?? blank,
    a: a ?? blank,
    b: b ?? blank,
    sigmaL: sigma[0],
    sigmaC: sigma[1],
    plainness: (explained / rim) * evenness(sigma[0]),
  };
}

/** of each plane, terms of the quadratic */
type Coefficients = readonly (readonly number[])[];

/** Pixels that are looked at: all of the rim, every so many-th within. */
interface Samples {
  readonly count: number;
  readonly onRim: Uint8Array;
  readonly l: Float64Array;
  readonly a: Float64Array;
  readonly b: Float64Array;
  /** [count·terms] the quadratic's terms there */
  readonly basis: Float64Array;
}

function sampled({ width, height, ...planes }: ColorPlanes): Samples {
  const rim = Math.max(2, Math.round(rimShare * Math.min(width, height)));
  const every = Math.max(1, Math.round(Math.sqrt((width * height) / 60_000)));
  const spots: number[] = [];
  const onRim: number[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const edge = x < rim || y < rim || x >= width - rim || y >= height - rim;
      if (!edge && (x % every || y % every)) continue;
      spots.push(y * width + x);
      onRim.push(edge ? 1 : 0);
    }
  const basis = new Float64Array(terms * spots.length);
  spots.forEach((i, k) => {
    const x = (2 * (i % width)) / width - 1;
    const y = (2 * Math.floor(i / width)) / height - 1;
    const at = k * terms;
    basis[at] = 1;
    basis[at + 1] = x;
    basis[at + 2] = y;
    basis[at + 3] = x * x;
    basis[at + 4] = x * y;
    basis[at + 5] = y * y;
  });
  const of = (plane: Float32Array): Float64Array => Float64Array.from(spots, (i) => plane[i] ?? 0);
  return {
    count: spots.length,
    onRim: Uint8Array.from(onRim),
    l: of(planes.l),
    a: of(planes.a),
    b: of(planes.b),
    basis,
  };
}

/** How far the samples are from the quadratics, of lightness and of chroma; never negative. */
function measureMisfits(
  { count, l, a, b, basis }: Samples,
  [cl = [], ca = [], cb = []]: Coefficients,
  off: { readonly l: Float64Array; readonly c: Float64Array },
): void {
  for (let k = 0; k < count; k++) {
    let [sumL, sumA, sumB] = [0, 0, 0];
    for (let t = 0; t < terms; t++) {
      const term = basis[k * terms + t] ?? 0;
      sumL += (cl[t] ?? 0) * term;
      sumA += (ca[t] ?? 0) * term;
      sumB += (cb[t] ?? 0) * term;
    }
    const [da, db] = [(a[k] ?? 0) - sumA, (b[k] ?? 0) - sumB];
    off.l[k] = Math.abs((l[k] ?? 0) - sumL);
    off.c[k] = Math.sqrt(da * da + db * db);
  }
}

/**
 * Paper and studio walls deviate from a smooth surface by .006 to .016 of lightness (their grain, a shadow's rest); a quadratic
 * also runs through the middle of walls, floors and gardens, but by .02 to .06 beside them.
 */
function evenness(sigmaL: number): number {
  const t = Math.min(1, Math.max(0, (sigmaL - 0.016) / 0.008));
  return 1 - t * t * (3 - 2 * t);
}

function paint(width: number, height: number, c: readonly number[]): Float32Array {
  const plane = new Float32Array(width * height);
  const [c0 = 0, c1 = 0, c2 = 0, c3 = 0, c4 = 0, c5 = 0] = c;
  for (let y = 0, i = 0; y < height; y++) {
    const v = (2 * y) / height - 1;
    for (let x = 0; x < width; x++, i++) {
      const u = (2 * x) / width - 1;
      plane[i] = c0 + c1 * u + c2 * v + c3 * u * u + c4 * u * v + c5 * v * v;
    }
  }
  return plane;
}

/** One matrix for the three planes: they are looked at in the same places. */
function leastSquares({ count, basis, l, a, b }: Samples, chosen: Uint8Array): Coefficients {
  const squares = new Float64Array(terms * terms);
  const sides = [l, a, b].map((plane) => ({ plane, sums: new Float64Array(terms) }));
  for (let k = 0; k < count; k++) {
    if (!chosen[k]) continue;
    const at = k * terms;
    for (let i = 0; i < terms; i++) {
      const weight = basis[at + i] ?? 0;
      for (let j = 0; j < terms; j++)
        squares[i * terms + j] = (squares[i * terms + j] ?? 0) + weight * (basis[at + j] ?? 0);
      for (const { plane, sums } of sides) sums[i] = (sums[i] ?? 0) + weight * (plane[k] ?? 0);
    }
  }
  return sides.map(({ sums }) =>
    solve(Array.from(sums, (sum, i) => [...squares.subarray(i * terms, (i + 1) * terms), sum])),
  );
}

/** Gauss–Jordan on a small positive matrix with its right side as last column. */
function solve(m: number[][]): number[] {
  m.forEach((line, i) => {
    const pivot = (line[i] ?? 0) + 1e-9;
    for (let j = 0; j < line.length; j++) line[j] = (line[j] ?? 0) / pivot;
    m.forEach((other, k) => {
      const factor = other[i] ?? 0;
      if (k === i || factor === 0) return;
      for (let j = 0; j < other.length; j++) other[j] = (other[j] ?? 0) - factor * (line[j] ?? 0);
    });
  });
  return m.map((line) => line.at(-1) ?? 0);
}

function picked(plane: Float64Array, chosen: Uint8Array): Float64Array {
  const values = new Float64Array(plane.length);
  let count = 0;
  for (let k = 0; k < plane.length; k++) if (chosen[k]) values[count++] = plane[k] ?? 0;
  return values.subarray(0, count);
}

/** The upper middle value by parting, not by sorting (Hoare 1961, "Algorithm 65: FIND"). @param values are put in another order */
function median(values: Float64Array): number {
  const middle = values.length >> 1;
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[(from + to) >> 1] ?? 0;
    let [i, j] = [from, to];
    while (i <= j) {
      while ((values[i] ?? 0) < pivot) i++;
      while ((values[j] ?? 0) > pivot) j--;
      if (i > j) break;
      const value = values[i] ?? 0;
      values[i++] = values[j] ?? 0;
      values[j--] = value;
    }
    if (middle <= j) to = j;
    else if (middle >= i) from = i;
    else break;
  }
  return values[middle] ?? 0;
}
