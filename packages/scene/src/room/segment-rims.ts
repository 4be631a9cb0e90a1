import type { FloorFeatures } from './floor-features.ts';
import type { Segment } from './line-segments.ts';

/** pixels off a segment's middle line at which its sides are compared */
const offsets = [2, 3] as const;

/** OKLab distance between the mean colours of a segment's two sides; hue counts twice, as shadows do not change it. */
export function sideContrast(
  { x1, y1, x2, y2 }: Segment,
  { width, height, lightness, a, b }: FloorFeatures,
): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const nx = -(y2 - y1) / length;
  const ny = (x2 - x1) / length;
  const sum = [0, 0, 0];
  let count = 0;
  for (let s = 0; s <= length; s++)
    for (const off of offsets) {
      const x = x1 + ((x2 - x1) * s) / length;
      const y = y1 + ((y2 - y1) * s) / length;
      const at = (d: number): number => {
        const px = Math.min(width - 1, Math.max(0, Math.floor(x + d * nx)));
        return Math.min(height - 1, Math.max(0, Math.floor(y + d * ny))) * width + px;
      };
      const [p, q] = [at(off), at(-off)];
      [lightness, a, b].forEach((plane, k) => (sum[k] = (sum[k] ?? 0) + (plane[p] ?? 0) - (plane[q] ?? 0)));
      count++;
    }
  const [dl = 0, da = 0, db = 0] = sum;
  return Math.hypot(dl, 2 * da, 2 * db) / Math.max(1, count);
}

/** 1 on the pixels that segments pass through. */
export function drawSegments(segments: readonly Segment[], width: number, height: number): Uint8Array {
  const out = new Uint8Array(width * height);
  for (const { x1, y1, x2, y2 } of segments) {
    const steps = Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1))) + 1;
    for (let s = 0; s <= steps; s++) {
      const x = Math.floor(x1 + ((x2 - x1) * s) / steps);
      const y = Math.floor(y1 + ((y2 - y1) * s) / steps);
      if (x >= 0 && y >= 0 && x < width && y < height) out[y * width + x] = 1;
    }
  }
  return out;
}
