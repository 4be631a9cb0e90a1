/** Value noise on a lattice of hashes, smooth, 0…1, one feature a unit. */
export function solidNoise(x: number, y: number, z: number, seed: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const k = Math.floor(z);
  const u = ease(x - i);
  const v = ease(y - j);
  const w = ease(z - k);
  const a = mix(lattice(i, j, k, seed), lattice(i + 1, j, k, seed), u);
  const b = mix(lattice(i, j + 1, k, seed), lattice(i + 1, j + 1, k, seed), u);
  const c = mix(lattice(i, j, k + 1, seed), lattice(i + 1, j, k + 1, seed), u);
  const d = mix(lattice(i, j + 1, k + 1, seed), lattice(i + 1, j + 1, k + 1, seed), u);
  return mix(mix(a, b, v), mix(c, d, v), w);
}

/** Distances to the nearest and second nearest of one random point a unit cell (Worley 1996), into `pair`. */
export function cellDistances(pair: Float64Array, x: number, y: number, z: number, seed: number): void {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const k = Math.floor(z);
  let first = 9;
  let second = 9;
  for (let c = -1; c <= 1; c++)
    for (let b = -1; b <= 1; b++)
      for (let a = -1; a <= 1; a++) {
        const dx = i + a + lattice(i + a, j + b, k + c, seed) - x;
        const dy = j + b + lattice(i + a, j + b, k + c, seed + 1) - y;
        const dz = k + c + lattice(i + a, j + b, k + c, seed + 2) - z;
        const square = dx * dx + dy * dy + dz * dz;
        if (square < first) {
          second = first;
          first = square;
        } else if (square < second) second = square;
      }
  pair[0] = Math.sqrt(first);
  pair[1] = Math.sqrt(second);
}

/** A hash of a lattice point, 0…1. */
export function lattice(i: number, j: number, k: number, seed: number): number {
  let h =
    Math.imul(i, 0x1b873593) ^
    Math.imul(j, 0x2c1b3c6d) ^
    Math.imul(k, 0x297a2d39) ^
    Math.imul(seed, 0x165667b1);
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
