import { boxMean } from '@escena/imaging/box-mean';
import { polygonMask } from '@escena/imaging/polygon-mask';
import type { Point } from '../landmarks/face-in-photo.ts';

/** The part of a photo that a layer of make-up works on, pixels. */
export interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One number a pixel of a window. */
export type Plane = Float32Array;

/** The window about points with a margin, within the photo; undefined where they lie outside it. */
export function windowAbout(
  points: readonly Point[],
  margin: number,
  photo: { readonly width: number; readonly height: number },
): Window | undefined {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const left = Math.max(0, Math.floor(Math.min(...xs) - margin));
  const top = Math.max(0, Math.floor(Math.min(...ys) - margin));
  const width = Math.min(photo.width, Math.ceil(Math.max(...xs) + margin)) - left;
  const height = Math.min(photo.height, Math.ceil(Math.max(...ys) + margin)) - top;
  return width > 0 && height > 0 ? { left, top, width, height } : undefined;
}

/** How much of each pixel lies within the rings (even-odd), 0…1. */
export function fillRings(rings: readonly (readonly Point[])[], window: Window): Plane {
  const moved = rings.map((ring) => ring.map(([x, y]): Point => [x - window.left, y - window.top]));
  const { data } = polygonMask(moved, window);
  const cover = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) cover[i] = (data[i] ?? 0) / 255;
  return cover;
}

/** Close to a Gaussian blur, by three means; what is beyond the border goes on as within. @param deviation pixels */
export function soften(plane: Plane, { width, height }: Window, deviation: number): Plane {
  // Three windows of 2r + 1 have a deviation of √(r² + r).
  const radius = Math.round(Math.sqrt(deviation * deviation + 0.25) - 0.5);
  if (radius < 1) return plane;
  let out = plane;
  for (let pass = 0; pass < 3; pass++) out = boxMean(out, width, height, radius);
  return out;
}
