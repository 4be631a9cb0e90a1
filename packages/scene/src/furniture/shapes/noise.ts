/** Smooth value noise in two dimensions, about [−1, 1], one period per unit: folds, wrinkles, uneven pile. */
export function noise(x: number, y: number, seed: number): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const u = fade(x - i);
  const v = fade(y - j);
  const low = mix(lattice(i, j, seed), lattice(i + 1, j, seed), u);
  const high = mix(lattice(i, j + 1, seed), lattice(i + 1, j + 1, seed), u);
  return mix(low, high, v) * 2 - 1;
}

function lattice(i: number, j: number, seed: number): number {
  let h = Math.imul(i, 374761393) ^ Math.imul(j, 668265263) ^ Math.imul(seed + 1, 974634777);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296;
}

function fade(t: number): number {
  return t * t * t * (t * (t * 6 - 15) + 10);
}

function mix(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
