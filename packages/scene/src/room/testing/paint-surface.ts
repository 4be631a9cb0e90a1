/** Test pictures for the floor's parts: flat coloured shapes, with the grain of the same noise everywhere. */
import type { FloorFeatures } from '../floor-features.ts';
import { floorFeatures } from '../floor-features.ts';
import type { WorkingImage } from '../working-image.ts';

/** Whether a pixel belongs to a shape, and its linear grey or colour. */
export interface Shape {
  readonly covers: (x: number, y: number) => boolean;
  readonly color: readonly [number, number, number];
}

/** @param shapes painted in order, the last on top */
export function paintShapes(
  width: number,
  height: number,
  shapes: readonly Shape[],
  grain = 0.004,
): WorkingImage {
  const [red, green, blue] = [0, 1, 2].map(() => new Float32Array(width * height)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const noise = grain * (((Math.imul(i + 1, 2654435761) >>> 16) & 255) / 127.5 - 1);
      for (const { covers, color } of shapes) {
        if (!covers(x, y)) continue;
        [red[i], green[i], blue[i]] = [color[0] + noise, color[1] + noise, color[2] + noise];
      }
    }
  return { width, height, red, green, blue };
}

export function paintFeatures(...given: Parameters<typeof paintShapes>): FloorFeatures {
  return floorFeatures(paintShapes(...given));
}

/** Pixels with left ≤ x < right and top ≤ y < bottom. */
export function box(left: number, top: number, right: number, bottom: number): Shape['covers'] {
  return (x, y) => x >= left && x < right && y >= top && y < bottom;
}
