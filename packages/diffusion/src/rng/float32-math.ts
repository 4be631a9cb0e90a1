/**
 * float32 log, sin and cos as torch's AVX2 kernels compute them, bit for bit: the Cephes polynomials of avx_mathfun
 * (Cephes by S. Moshier; vector form by J. Pommier and G. Garberoglio, zlib licence) with every multiply-add fused.
 * A fused float32 multiply-add is `fround(a·b + c)`: the product of two float32 is exact in double.
 */
const round = Math.fround;
const fma = (a: number, b: number, c: number): number => round(a * b + c);

const scratch = new DataView(new ArrayBuffer(4));

function toBits(value: number): number {
  scratch.setFloat32(0, value);
  return scratch.getUint32(0);
}

function fromBits(bits: number): number {
  scratch.setUint32(0, bits);
  return scratch.getFloat32(0);
}

const smallestNormal = 2 ** -126;
const halfRoot = round(Math.SQRT1_2);
/** ln 2 split in two, so that exponent·ln 2 keeps its low bits */
const ln2High = round(0.693359375);
const ln2Low = round(-2.1219444e-4);
const logPolynomial = [
  7.0376836292e-2, -1.151461031e-1, 1.167699874e-1, -1.242014084e-1, 1.4249322787e-1, -1.6668057665e-1,
  2.0000714765e-1, -2.4999993993e-1, 3.3333331174e-1,
].map(round);

/** ln x for x > 0. */
export function log32(value: number): number {
  const bits = toBits(Math.max(value, smallestNormal));
  let exponent = (bits >>> 23) - 126;
  const mantissa = fromBits((bits & 0x007fffff) | 0x3f000000);
  let x = round(mantissa - 1);
  if (mantissa < halfRoot) {
    exponent -= 1;
    x = round(x + mantissa);
  }
  const square = round(x * x);
  let y = 0;
  for (const coefficient of logPolynomial) y = fma(y, x, coefficient);
  y = round(y * x);
  y = fma(y, square, round(exponent * ln2Low));
  y = fma(-square, 0.5, y);
  return fma(exponent, ln2High, round(x + y));
}

const fourOverPi = round(4 / Math.PI);
/** π/4 in three parts (Cody & Waite), negated */
const reduction = [-0.78515625, -2.4187564849853515625e-4, -3.774894977445941e-8].map(round);
const cosPolynomial = [2.443315711809948e-5, -1.388731625493765e-3, 4.166664568298827e-2].map(round);
const sinPolynomial = [-1.9515295891e-4, 8.3321608736e-3, -1.6666654611e-1].map(round);

function horner(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => fma(sum, x, coefficient));
}

/** [sin x, cos x] for x ≥ 0. */
export function sinCos32(angle: number): [sin: number, cos: number] {
  const octant = (Math.trunc(round(angle * fourOverPi)) + 1) & ~1;
  const x = reduction.reduce((rest, part) => fma(octant, part, rest), angle);
  const square = round(x * x);
  const evenTail = round(horner(cosPolynomial, square) * square);
  const even = round(fma(evenTail, square, -round(square * 0.5)) + 1);
  const odd = fma(round(horner(sinPolynomial, square) * square), x, x);
  const swapped = (octant & 2) !== 0;
  const sinNegative = (octant & 4) !== 0;
  const cosNegative = ((octant + 2) & 4) !== 0;
  const sin = swapped ? even : odd;
  const cos = swapped ? odd : even;
  return [sinNegative ? -sin : sin, cosNegative ? -cos : cos];
}
