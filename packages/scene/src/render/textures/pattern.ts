/** Where a pattern is asked for: a point of a part in the part's own frame, from its longest axis (x) to its shortest. */
export interface Spot {
  /** metres from the part's middle */
  x: number;
  y: number;
  z: number;
  /** unit normal in the same frame */
  nx: number;
  ny: number;
  nz: number;
  /** half extents of the part, metres */
  half: readonly [number, number, number];
  /** which of x, y and z (0, 1, 2) runs up the piece */
  up: number;
  /** width of the viewing ray there in metres: detail finer than this must fade to its mean */
  footprint: number;
  /** metres a repeat */
  scale: number;
  seed: number;
}

export interface Pattern {
  /** share of the second colour at a spot, 0…1 */
  readonly value: (spot: Spot) => number;
  /** share of the texture's third colour, painted over the other two */
  readonly accent?: (spot: Spot) => number;
  /** how deep the second colour lies below the first, as a share of `scale`; 0 for a smooth surface */
  readonly relief: number;
  /** metres that creases lie deep, for what wrinkles (crumple.ts) */
  readonly creases?: number;
}

/** 1 while detail of this size is well resolved, down to 0 where the footprint swallows it. */
export function resolved(size: number, footprint: number): number {
  const t = 1.4 - (1.6 * footprint) / size;
  return t >= 1 ? 1 : t <= 0 ? 0 : t;
}

export function smoothstep(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** The two coordinates across the surface for cloth-like patterns: the axis that the normal is closest to drops out. */
export function across(spot: Spot, uv: Float64Array): void {
  const ax = Math.abs(spot.nx);
  const ay = Math.abs(spot.ny);
  const az = Math.abs(spot.nz);
  if (az >= ax && az >= ay) {
    uv[0] = spot.x;
    uv[1] = spot.y;
  } else if (ay >= ax) {
    uv[0] = spot.x;
    uv[1] = spot.z;
  } else {
    uv[0] = spot.y;
    uv[1] = spot.z;
  }
}
