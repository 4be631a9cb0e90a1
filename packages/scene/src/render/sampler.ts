/**
 * Randomised Sobol' points, two dimensions at a time. Every pixel and every pair of dimensions has its own hash, which
 * shuffles the order of the points within runs of 256 by one of 256 Owen scramblings (so that pairs are independent of
 * each other; Burley 2020, "Practical Hash-based Owen Scrambling", JCGT 9/4, §4) and flips the digits of both
 * coordinates (Kollig & Keller 2002, "Efficient multidimensional sampling"). A sample depends on
 * (seed, pixel, index, dimension) alone: never on the thread that draws it.
 */

/**
 * Points whose coordinates are tabled, and the run within which a shuffle works, as many as 4 × 4 pixels share; both powers
 * of two.
 */
const tabled = 1024;
const run = 256;
const shuffleCount = 256;

/** The first two Sobol' dimensions of a point, as 32-bit fractions. */
const firsts = Int32Array.from({ length: tabled }, (_, i) => reverseBits(i));
const seconds = Int32Array.from({ length: tabled }, (_, i) => sobolSecond(reverseBits(i)));
/** [shuffles·run] nested-uniform shuffles of 0…255 */
const shuffles = Uint8Array.from(
  { length: shuffleCount * run },
  (_, i) => reverseBits(scramble(reverseBits(i % run), hash(i - (i % run) + 1))) & (run - 1),
);

export class Sampler {
  /** the point drawn last, each in [0, 1) */
  u = 0;
  v = 0;
  private seed = 0;
  private index = 0;
  private pair = 0;

  /** Begins sample `index` of the pixel whose hash is `seed`. */
  start(seed: number, index: number): void {
    this.seed = seed;
    this.index = index;
    this.pair = 0;
  }

  /** Moves to the next pair of dimensions and draws `u` and `v`. */
  next(): void {
    const flips = hash(this.seed ^ Math.imul(++this.pair, 0x9e3779b9));
    const within = shuffles[(flips & (shuffleCount - 1)) * run + (this.index & (run - 1))] ?? 0;
    const point = (this.index & -run) | within;
    const first = point < tabled ? (firsts[point] ?? 0) : reverseBits(point);
    const second = point < tabled ? (seconds[point] ?? 0) : sobolSecond(reverseBits(point));
    this.u = unit(first ^ Math.imul(flips, 0x2c1b3c6d));
    this.v = unit(second ^ Math.imul(flips, 0x297a2d39) ^ (flips >>> 16));
  }
}

/** A well-mixed 32-bit hash (Wellons 2018, "lowbias32"). */
export function hash(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return x ^ (x >>> 15);
}

/** The second Sobol' dimension of an index given bit-reversed: Pascal's triangle mod 2 as five shifts. */
export function sobolSecond(reversed: number): number {
  let x = reversed;
  x ^= x << 16;
  x ^= (x & 0x00ff00ff) << 8;
  x ^= (x & 0x0f0f0f0f) << 4;
  x ^= (x & 0x33333333) << 2;
  x ^= (x & 0x55555555) << 1;
  return x;
}

export function reverseBits(value: number): number {
  let x = value;
  x = (x << 16) | (x >>> 16);
  x = ((x & 0x00ff00ff) << 8) | ((x >>> 8) & 0x00ff00ff);
  x = ((x & 0x0f0f0f0f) << 4) | ((x >>> 4) & 0x0f0f0f0f);
  x = ((x & 0x33333333) << 2) | ((x >>> 2) & 0x33333333);
  return ((x & 0x55555555) << 1) | ((x >>> 1) & 0x55555555);
}

/** Laine–Karras permutation with Burley's constants (listing 1): each bit is flipped by a hash of the bits below it. */
function scramble(reversed: number, seed: number): number {
  let x = reversed;
  x ^= Math.imul(x, 0x3d20adea);
  x = (x + seed) | 0;
  x = Math.imul(x, (seed >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  return x ^ Math.imul(x, 0x53a22864);
}

function unit(bits: number): number {
  return (bits >>> 0) * 2.3283064365386963e-10;
}

/** Place of a pixel within 4 × 4 such that quadrants, and quadrants of quadrants, are runs. */
export function mortonOrder(x: number, y: number): number {
  return (x & 1) | ((y & 1) << 1) | ((x & 2) << 1) | ((y & 2) << 2);
}
