/**
 * A few Gaussians over colours, one label's looks. They are found by splitting the widest along its main axis (Orchard
 * and Bouman, "Color quantization of images", 1991), which needs no luck, then sharpened by hard assignment.
 */
export interface GaussianMixture {
  readonly parts: number;
  /** [part·10]: mean (3), inverse covariance xx xy xz yy yz zz (6), −log weight + ½ log determinant */
  readonly values: Float64Array;
}

/** Variance that every part has at least, OKLab units: a deviation of one hundredth, the noise of a photo. */
const leastVariance = 1e-4;
const stride = 10;
const rounds = 3;

/** @param samples [n·3] @param parts how many at most */
export function fitMixture(samples: Float32Array, parts: number): GaussianMixture {
  const count = samples.length / 3;
  const part = new Uint8Array(count);
  let found = 1;
  for (; found < parts; found++) {
    const sums = gather(samples, part, found);
    const widest = widestPart(sums, found);
    if (widest.spread < 4 * leastVariance) break;
    const { k, axis, mean } = widest;
    const limit = axis[0] * mean[0] + axis[1] * mean[1] + axis[2] * mean[2];
    for (let i = 0; i < count; i++) {
      if (part[i] !== k) continue;
      const along =
        axis[0] * (samples[3 * i] ?? 0) +
        axis[1] * (samples[3 * i + 1] ?? 0) +
        axis[2] * (samples[3 * i + 2] ?? 0);
      if (along > limit) part[i] = found;
    }
  }
  let mixture = mixtureOf(gather(samples, part, found), found, count);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < count; i++)
      part[i] = bestPart(mixture, samples[3 * i] ?? 0, samples[3 * i + 1] ?? 0, samples[3 * i + 2] ?? 0);
    mixture = mixtureOf(gather(samples, part, found), found, count);
  }
  return mixture;
}

/** −log likelihood of a colour under its best part, up to a constant. */
export function mixtureCost({ parts, values }: GaussianMixture, l: number, a: number, b: number): number {
  let least = Infinity;
  for (let k = 0; k < parts; k++) least = Math.min(least, partCost(values, k * stride, l, a, b));
  return least;
}

function bestPart({ parts, values }: GaussianMixture, l: number, a: number, b: number): number {
  let best = 0;
  let least = Infinity;
  for (let k = 0; k < parts; k++) {
    const cost = partCost(values, k * stride, l, a, b);
    if (cost < least) [least, best] = [cost, k];
  }
  return best;
}

function partCost(v: Float64Array, o: number, l: number, a: number, b: number): number {
  const x = l - (v[o] ?? 0);
  const y = a - (v[o + 1] ?? 0);
  const z = b - (v[o + 2] ?? 0);
  const across = (v[o + 4] ?? 0) * x * y + (v[o + 5] ?? 0) * x * z + (v[o + 7] ?? 0) * y * z;
  const own = (v[o + 3] ?? 0) * x * x + (v[o + 6] ?? 0) * y * y + (v[o + 8] ?? 0) * z * z;
  return 0.5 * own + across + (v[o + 9] ?? 0);
}

/** [part·10]: count, sums of x y z, sums of xx xy xz yy yz zz */
function gather(samples: Float32Array, part: Uint8Array, parts: number): Float64Array {
  const sums = new Float64Array(parts * stride);
  for (let i = 0; i < part.length; i++) {
    const o = (part[i] ?? 0) * stride;
    const x = samples[3 * i] ?? 0;
    const y = samples[3 * i + 1] ?? 0;
    const z = samples[3 * i + 2] ?? 0;
    const terms = [1, x, y, z, x * x, x * y, x * z, y * y, y * z, z * z];
    for (let k = 0; k < stride; k++) sums[o + k] = (sums[o + k] ?? 0) + (terms[k] ?? 0);
  }
  return sums;
}

type Vector = [number, number, number];
type Symmetric = [number, number, number, number, number, number];

function moments(sums: Float64Array, k: number): { count: number; mean: Vector; covariance: Symmetric } {
  const at = (j: number): number => sums[k * stride + j] ?? 0;
  const count = at(0);
  const n = Math.max(1, count);
  const [x, y, z] = [at(1) / n, at(2) / n, at(3) / n];
  const covariance: Symmetric = [
    at(4) / n - x * x + leastVariance,
    at(5) / n - x * y,
    at(6) / n - x * z,
    at(7) / n - y * y + leastVariance,
    at(8) / n - y * z,
    at(9) / n - z * z + leastVariance,
  ];
  return { count, mean: [x, y, z], covariance };
}

function widestPart(
  sums: Float64Array,
  parts: number,
): { k: number; spread: number; axis: Vector; mean: Vector } {
  let best = { k: 0, spread: 0, axis: [1, 0, 0] as Vector, mean: [0, 0, 0] as Vector };
  let most = -1;
  for (let k = 0; k < parts; k++) {
    const { count, mean, covariance: c } = moments(sums, k);
    // The main axis by the power method: a few steps are enough to choose where to split.
    let axis: Vector = [1, 0.3, 0.2];
    let spread = 0;
    for (let round = 0; round < 12; round++) {
      const [x, y, z] = axis;
      const next: Vector = [
        c[0] * x + c[1] * y + c[2] * z,
        c[1] * x + c[3] * y + c[4] * z,
        c[2] * x + c[4] * y + c[5] * z,
      ];
      spread = Math.hypot(...next);
      axis = [next[0] / spread, next[1] / spread, next[2] / spread];
    }
    if (spread * count > most) [most, best] = [spread * count, { k, spread, axis, mean }];
  }
  return best;
}

function mixtureOf(sums: Float64Array, parts: number, total: number): GaussianMixture {
  const values = new Float64Array(parts * stride);
  let kept = 0;
  for (let k = 0; k < parts; k++) {
    const { count, mean, covariance } = moments(sums, k);
    if (count < 1) continue;
    const [xx, xy, xz, yy, yz, zz] = covariance;
    const determinant = xx * (yy * zz - yz * yz) - xy * (xy * zz - yz * xz) + xz * (xy * yz - yy * xz);
    const inverse = [
      yy * zz - yz * yz,
      xz * yz - xy * zz,
      xy * yz - xz * yy,
      xx * zz - xz * xz,
      xy * xz - xx * yz,
      xx * yy - xy * xy,
    ].map((value) => value / determinant);
    const rest = -Math.log(count / total) + 0.5 * Math.log(determinant);
    values.set([...mean, ...inverse, rest], kept * stride);
    kept++;
  }
  return { parts: kept, values: values.subarray(0, kept * stride) };
}
