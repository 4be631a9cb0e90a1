/** Flat surfaces of a picture, each with the homography that looks at it straight on: what a fill is guided by. */

/** 3×3, row-major. */
export type Matrix3 = readonly [number, number, number, number, number, number, number, number, number];

export interface Surface {
  /** picture point in fractions of width and height → point (u, v) on the surface, metres */
  readonly toPlane: Matrix3;
  readonly toPicture: Matrix3;
  /**
   * v is a height: `[bottom, top]` of the wall. What runs along its foot and its top, a skirting board or a cornice, stays at its height.
   */
  readonly heights?: readonly [number, number] | undefined;
}

export interface SurfaceMap {
  readonly surfaces: readonly Surface[];
  /** index of the surface that lies at a picture point, in fractions of width and height */
  readonly surfaceAt: (x: number, y: number) => number;
}

/** [h·w] the surface of every pixel of a picture of that size */
export function labelPixels({ surfaceAt }: SurfaceMap, width: number, height: number): Uint8Array {
  const label = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) label[i] = surfaceAt((x + 0.5) / width, (y + 0.5) / height);
  return label;
}

/** A matrix applied to a point; `out` takes the two coordinates. */
export function mapPoint(m: Matrix3, x: number, y: number, out: Float64Array): void {
  const w = m[6] * x + m[7] * y + m[8];
  out[0] = (m[0] * x + m[1] * y + m[2]) / w;
  out[1] = (m[3] * x + m[4] * y + m[5]) / w;
}

export function invertMatrix([a, b, c, d, e, f, g, h, i]: Matrix3): Matrix3 {
  const [p, q, r] = [e * i - f * h, f * g - d * i, d * h - e * g];
  const s = 1 / (a * p + b * q + c * r);
  return [
    p * s,
    (c * h - b * i) * s,
    (b * f - c * e) * s,
    q * s,
    (a * i - c * g) * s,
    (c * d - a * f) * s,
    r * s,
    (b * g - a * h) * s,
    (a * e - b * d) * s,
  ];
}
