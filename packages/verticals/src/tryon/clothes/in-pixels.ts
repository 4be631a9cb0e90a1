import type { GarmentLandmarks, GarmentPoint } from '../landmarks/garment-landmarks.ts';
import type { Points } from './garment-outline.ts';

/** @param picture its size, pixels */
export function inPixels(
  landmarks: GarmentLandmarks,
  { width, height }: { readonly width: number; readonly height: number },
): Points {
  return Object.fromEntries(
    Object.entries(landmarks).map(([name, { x, y }]) => [
      name as GarmentPoint,
      [x * width, y * height] as const,
    ]),
  );
}
