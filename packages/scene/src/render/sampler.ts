/**
 * Owen-scrambled Sobol' points, two dimensions at a time, by hashing: Burley 2020, "Practical Hash-based Owen
 * Scrambling" (JCGT 9/4), §3–5. Every pixel and every pair of dimensions is scrambled by its own seed, so a sample
 * depends on (seed, pixel, index, dimension) alone: never on the thread that draws it.
 */

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
    const seed = hash(this.seed ^ Math.imul(++this.pair, 0x9e3779b9));
    const reversed = scramble(reverseBits(this.index), seed);
    const index = reverseBits(reversed);
    // Radical inverse of the index is the first dimension; scrambling works on reversed bits.
    this.u = unit(reverseBits(scramble(index, hash(seed ^ 0x68bc21eb))));
    this.v = unit(reverseBits(scramble(reverseBits(sobolSecond(reversed)), hash(seed ^ 0x02e5be93))));
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
