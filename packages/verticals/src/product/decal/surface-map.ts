export type Point = readonly [x: number, y: number];

/** u, v in [0, 1] from the surface's upper left → pixels of the photo; what lies outside [0, 1] may be clamped. */
export type SurfaceMap = (u: number, v: number) => Point;

export interface MappedSurface {
  readonly map: SurfaceMap;
  /** how high the flattened surface is for its width, as far as the photo tells */
  readonly aspect: number;
}
