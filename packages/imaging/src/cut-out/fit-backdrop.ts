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
  const { width, height, l, a, b } = picture;
  const rim = Math.max(2, Math.round(rimShare * Math.min(width, height)));
  const isRim = (x: number, y: number): boolean =>
    x < rim || y < rim || x >= width - rim || y >= height - rim;
  const every = Math.max(1, Math.round(Math.sqrt((width * height) / 60_000)));
  const spots: number[] = [];
  const onRim: boolean[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const edge = isRim(x, y);
      if (!edge && (x % every || y % every)) continue;
      spots.push(y * width + x);
      onRim.push(edge);
    }
  const basisOf = (i: number): number[] => {
    const x = (2 * (i % width)) / width - 1;
    const y = (2 * Math.floor(i / width)) / height - 1;
    return [1, x, y, x * x, x * y, y * y];
  };
  const basis = Float64Array.from(spots.flatMap(basisOf));
  const planes = [l, a, b] as const;
  // The rim's median is where to start: whatever cuts the rim in one place does not sway it.
  let coefficients = planes.map((plane) => {
    const values = spots.filter((_, k) => onRim[k]).map((i) => plane[i] ?? 0);
    return [median(values), 0, 0, 0, 0, 0];
  });
  let sigma: [number, number] = [0.05, 0.02];
  const at = (k: number, c: readonly number[]): number => {
    let sum = 0;
    for (let t = 0; t < terms; t++) sum += (c[t] ?? 0) * (basis[k * terms + t] ?? 0);
    return sum;
  };
  const misfit = (k: number): [number, number] => {
    const i = spots[k] ?? 0;
    const [cl, ca, cb] = coefficients;
    const dl = (l[i] ?? 0) - at(k, cl ?? []);
    return [dl, Math.hypot((a[i] ?? 0) - at(k, ca ?? []), (b[i] ?? 0) - at(k, cb ?? []))];
  };
  for (let round = 0; round < rounds; round++) {
    const agrees = spots.map((_, k) => {
      if (round < 2 && !onRim[k]) return false;
      const [dl, dc] = misfit(k);
      return Math.abs(dl) < believed * sigma[0] && dc < believed * sigma[1];
    });
    const chosen = [...spots.keys()].filter((k) => agrees[k]);
    if (chosen.length < 50 * terms) break;
    coefficients = planes.map((plane) => leastSquares(basis, chosen, (k) => plane[spots[k] ?? 0] ?? 0));
    const off = chosen.map(misfit);
    sigma = [
      Math.max(0.006, Math.min(0.06, 1.6 * median(off.map(([dl]) => Math.abs(dl))))),
      Math.max(0.004, Math.min(0.03, 1.2 * median(off.map(([, dc]) => dc)))),
    ];
  }
  const rimSpots = [...spots.keys()].filter((k) => onRim[k]);
  const explained = rimSpots.filter((k) => {
    const [dl, dc] = misfit(k);
    return Math.abs(dl) < 0.08 && dc < 0.03;
  });
  const [cl, ca, cb] = coefficients.map((c) => paint(width, height, c));
  const blank = new Float32Array(width * height);
  return {
    l: cl ?? blank,
    a: ca ?? blank,
    b: cb ?? blank,
    sigmaL: sigma[0],
    sigmaC: sigma[1],
    plainness: (explained.length / rimSpots.length) * evenness(sigma[0]),
  };
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

function leastSquares(basis: Float64Array, rows: readonly number[], value: (k: number) => number): number[] {
  const m = Array.from({ length: terms }, () => Array.from({ length: terms + 1 }, () => 0));
  for (const k of rows) {
    const row = basis.subarray(k * terms, (k + 1) * terms);
    const v = value(k);
    m.forEach((line, i) => {
      const weight = row[i] ?? 0;
      for (let j = 0; j < terms; j++) line[j] = (line[j] ?? 0) + weight * (row[j] ?? 0);
      line[terms] = (line[terms] ?? 0) + weight * v;
    });
  }
  return solve(m);
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

function median(values: number[]): number {
  values.sort((p, q) => p - q);
  return values[values.length >> 1] ?? 0;
}
