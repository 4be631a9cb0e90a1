/**
 * float32 log, sin and cos as torch's AVX2 kernels compute them, bit for bit: the Cephes polynomials of avx_mathfun
 * (Cephes by S. Moshier; vector form by J. Pommier and G. Garberoglio, zlib licence) with every multiply-add fused.
 * A fused float32 multiply-add is `fround(a·b + c)`: the product of two float32 is exact in double.
 * Polynomials are written out and results go into one shared pair: this runs once a value of every picture's noise.
 */
const round = Math.fround;

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

const smallestNormal = 2 ** -126;
const halfRoot = round(Math.SQRT1_2);
/** ln 2 split in two, so that exponent·ln 2 keeps its low bits */
const ln2High = round(0.693359375);
const ln2Low = round(-2.1219444e-4);
const [l0, l1, l2, l3] = [7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.242014084e-1].map(
  round,
) as Four;
const [l4, l5, l6, l7] = [1.4249322787e-1, -1.6668057665e-1, 2.0000714765e-1, -2.4999993993e-1].map(
  round,
) as Four;
const l8 = round(3.3333331174e-1);
type Four = [number, number, number, number];
type Three = [number, number, number];

/** ln x for x > 0. */
export function log32(value: number): number {
  float[0] = Math.max(value, smallestNormal);
  const pattern = bits[0] as number;
  let exponent = (pattern >>> 23) - 126;
  bits[0] = (pattern & 0x007fffff) | 0x3f000000;
  const mantissa = float[0];
  let x = round(mantissa - 1);
  if (mantissa < halfRoot) {
    exponent -= 1;
    x = round(x + mantissa);
  }
  const square = round(x * x);
  let y = round(l0 * x + l1);
  y = round(y * x + l2);
  y = round(y * x + l3);
  y = round(y * x + l4);
  y = round(y * x + l5);
  y = round(y * x + l6);
  y = round(y * x + l7);
  y = round(y * x + l8);
  y = round(y * x);
  y = round(y * square + round(exponent * ln2Low));
  y = round(-square * 0.5 + y);
  return round(exponent * ln2High + round(x + y));
}

const fourOverPi = round(4 / Math.PI);
/** π/4 in three parts (Cody & Waite), negated */
const [part0, part1, part2] = [-0.78515625, -2.4187564849853515625e-4, -3.774894977445941e-8].map(
  round,
) as Three;
const [c0, c1, c2] = [2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2].map(round) as Three;
const [s0, s1, s2] = [-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1].map(round) as Three;

/** Writes [sin x, cos x] for x ≥ 0. */
export function sinCos32(angle: number, out: Float32Array): void {
  const octant = (Math.trunc(round(angle * fourOverPi)) + 1) & ~1;
  let x = round(octant * part0 + angle);
  x = round(octant * part1 + x);
  x = round(octant * part2 + x);
  const square = round(x * x);
  const evenPolynomial = round(round(c0 * square + c1) * square + c2);
  const evenTail = round(evenPolynomial * square);
  const even = round(round(evenTail * square - round(square * 0.5)) + 1);
  const oddPolynomial = round(round(s0 * square + s1) * square + s2);
  const odd = round(round(oddPolynomial * square) * x + x);
  const swapped = (octant & 2) !== 0;
  const sin = swapped ? even : odd;
  const cos = swapped ? odd : even;
  out[0] = (octant & 4) !== 0 ? -sin : sin;
  out[1] = ((octant + 2) & 4) !== 0 ? -cos : cos;
}
