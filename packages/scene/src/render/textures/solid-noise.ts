/** multipliers of a lattice point's hash: x, y, z, seed */
const [hashX, hashY, hashZ, hashSeed] = [0x1b873593, 0x2c1b3c6d, 0x297a2d39, 0x165667b1];

/** Value noise on a lattice of hashes, smooth, 0…1, one feature a unit. */
export function solidNoise(x: number, y: number, z: number, seed: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const k = Math.floor(z);
  const u = ease(x - i);
  const v = ease(y - j);
  const w = ease(z - k);
  // The eight corners' hashes share their parts.
  const left = Math.imul(i, hashX);
  const right = Math.imul(i + 1, hashX);
  const low = Math.imul(j, hashY);
  const high = Math.imul(j + 1, hashY);
  const front = Math.imul(k, hashZ) ^ Math.imul(seed, hashSeed);
  const back = Math.imul(k + 1, hashZ) ^ Math.imul(seed, hashSeed);
  const a = mix(finish(left ^ low ^ front), finish(right ^ low ^ front), u);
  const b = mix(finish(left ^ high ^ front), finish(right ^ high ^ front), u);
  const c = mix(finish(left ^ low ^ back), finish(right ^ low ^ back), u);
  const d = mix(finish(left ^ high ^ back), finish(right ^ high ^ back), u);
  return mix(mix(a, b, v), mix(c, d, v), w);
}

/** Distances to the nearest and second nearest of one random point a unit cell (Worley 1996), into `pair`. */
export function cellDistances(pair: Float64Array, x: number, y: number, z: number, seed: number): void {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const k = Math.floor(z);
  const seedX = Math.imul(seed, hashSeed);
  const seedY = Math.imul(seed + 1, hashSeed);
  const seedZ = Math.imul(seed + 2, hashSeed);
  let first = 9;
  let second = 9;
  for (let c = -1; c <= 1; c++)
    for (let b = -1; b <= 1; b++) {
      const row = Math.imul(k + c, hashZ) ^ Math.imul(j + b, hashY);
      for (let a = -1; a <= 1; a++) {
        const h = row ^ Math.imul(i + a, hashX);
        const dx = i + a + finish(h ^ seedX) - x;
        const dy = j + b + finish(h ^ seedY) - y;
        const dz = k + c + finish(h ^ seedZ) - z;
        const square = dx * dx + dy * dy + dz * dz;
        if (square < first) {
          second = first;
          first = square;
        } else if (square < second) second = square;
      }
    }
  pair[0] = Math.sqrt(first);
  pair[1] = Math.sqrt(second);
}

/** A hash of a lattice point, 0…1. */
export function lattice(i: number, j: number, k: number, seed: number): number {
  return finish(Math.imul(i, hashX) ^ Math.imul(j, hashY) ^ Math.imul(k, hashZ) ^ Math.imul(seed, hashSeed));
}

function finish(mixed: number): number {
  let h = mixed;
  h = Math.imul(h ^ (h >>> 15), 0x21f0aaad);
  h = Math.imul(h ^ (h >>> 13), 0x735a2d97);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

function ease(t: number): number {
  return t * t * (3 - 2 * t);
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
