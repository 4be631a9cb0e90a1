/**
 * What may be floor: the few kinds of surface that the bottom edge of the picture shows. One of them usually is the
 * floor; the others are furniture cut off by the frame.
 */
import type { FloorFeatures } from './floor-features.ts';

export interface FloorSeed {
  /** pixel indices */
  readonly pixels: readonly number[];
}

/** share of the picture's height */
const strip = 0.06;
const maxKinds = 4;
/** OKLab distance under which two kinds are one */
const sameKind = 0.055;
/** share of the strip's pixels */
const smallestKind = 0.05;
const mixing = 0.28;
const iterations = 8;

type Look = readonly [lightness: number, a: number, b: number, texture: number];

/** @param allowed 0 where no floor can be */
export function floorSeeds(features: FloorFeatures, allowed: Float32Array): FloorSeed[] {
  const { width, height } = features;
  const pixels: number[] = [];
  for (let y = Math.floor((1 - strip) * height); y < height; y++)
    for (let x = 0; x < width; x++) if ((allowed[y * width + x] ?? 0) > 0) pixels.push(y * width + x);
  if (pixels.length === 0) return [];
  const looks = pixels.map((i) => lookOf(features, i));
  const kinds = kMeans(looks, spread(looks));
  const kindOf = new Int8Array(width * height).fill(-1);
  looks.forEach((look, k) => {
    const kind = nearest(kinds, look);
    if (kind.distance < 0.12) kindOf[pixels[k] ?? 0] = kind.index;
  });
  const surfaces = joinMixed(kindOf, width, kinds);
  const members = kinds.map((): number[] => []);
  for (const pixel of pixels) {
    const kind = kindOf[pixel] ?? -1;
    if (kind >= 0) members[surfaces[kind] ?? kind]?.push(pixel);
  }
  return members
    .filter((list) => list.length >= smallestKind * pixels.length)
    .toSorted((a, b) => b.length - a.length)
    .map((list) => ({ pixels: list }));
}

/** Lightness counts less than hue (shadows), texture as contrast. */
function lookOf({ lightness, a, b, texture }: FloorFeatures, i: number): Look {
  return [0.6 * (lightness[i] ?? 0), 1.5 * (a[i] ?? 0), 1.5 * (b[i] ?? 0), Math.min(0.1, texture[i] ?? 0)];
}

/** Farthest-point start: the mean, then whatever is worst served. */
function spread(looks: readonly Look[]): Look[] {
  const centers: Look[] = [average(looks)];
  while (centers.length < maxKinds) {
    let worst = looks[0] ?? centers[0];
    let worstDistance = -1;
    for (const look of looks) {
      const { distance } = nearest(centers, look);
      if (distance <= worstDistance) continue;
      worst = look;
      worstDistance = distance;
    }
    if (!worst || worstDistance < sameKind) break;
    centers.push(worst);
  }
  return centers;
}

/** Lloyd's iterations. */
function kMeans(looks: readonly Look[], start: readonly Look[]): Look[] {
  let centers = [...start];
  for (let step = 0; step < iterations; step++) {
    const groups = centers.map((): Look[] => []);
    for (const look of looks) groups[nearest(centers, look).index]?.push(look);
    centers = centers.map((center, k) => (groups[k]?.length ? average(groups[k]) : center));
  }
  return centers;
}

/**
 * Which surface each kind belongs to: kinds that lie among each other (grain, pile, pattern) or look alike are one.
 * Mixing is the share of a kind's surroundings, four pixels off, that another kind takes.
 */
function joinMixed(kindOf: Int8Array, width: number, kinds: readonly Look[]): number[] {
  const count = kinds.length;
  const reach = 4;
  const beside = kinds.map(() => new Float64Array(count));
  kindOf.forEach((kind, i) => {
    if (kind < 0) return;
    const row = beside[kind];
    for (const j of [i - reach, i + reach, i - reach * width, i + reach * width]) {
      const other = kindOf[j] ?? -1;
      if (other >= 0 && row) row[other] = (row[other] ?? 0) + 1;
    }
  });
  const surface = kinds.map((_, k) => k);
  kinds.forEach((p, a) =>
    kinds.slice(0, a).forEach((q, b) => {
      const share = (from: number, to: number): number =>
        (beside[from]?.[to] ?? 0) / Math.max(1, beside[from]?.reduce((sum, v) => sum + v, 0) ?? 1);
      const mixed = Math.max(share(a, b), share(b, a)) > mixing;
      if (!mixed && distanceOf(p, q) >= sameKind) return;
      const from = surface[a];
      const to = surface[b] ?? b;
      surface.forEach((s, k) => {
        if (s === from) surface[k] = to;
      });
    }),
  );
  return surface;
}

function average(looks: readonly Look[]): Look {
  const sum = [0, 0, 0, 0];
  for (const look of looks) look.forEach((v, k) => (sum[k] = (sum[k] ?? 0) + v / looks.length));
  return [sum[0] ?? 0, sum[1] ?? 0, sum[2] ?? 0, sum[3] ?? 0];
}

function nearest(centers: readonly Look[], look: Look): { index: number; distance: number } {
  let index = 0;
  let distance = Infinity;
  centers.forEach((center, k) => {
    const d = distanceOf(center, look);
    if (d >= distance) return;
    distance = d;
    index = k;
  });
  return { index, distance };
}

function distanceOf(p: Look, q: Look): number {
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2], p[3] - q[3]);
}
