import type { Vec2 } from '../camera.ts';
import type { BinaryMask } from './binary-mask.ts';

/** Pixels whose middle lies inside a polygon (even–odd rule). Corners in fractions of the width and height, any order. */
export function rasterizePolygon(polygon: readonly Vec2[], width: number, height: number): BinaryMask {
  const data = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const y = row + 0.5;
    const crossings: number[] = [];
    polygon.forEach(([ax, ay], i) => {
      const [bx, by] = polygon[(i + 1) % polygon.length] ?? [ax, ay];
      const ya = ay * height;
      const yb = by * height;
      if (ya > y === yb > y) return;
      crossings.push((ax + ((bx - ax) * (y - ya)) / (yb - ya)) * width);
    });
    crossings.sort((a, b) => a - b);
    for (let k = 0; k + 1 < crossings.length; k += 2) {
      const from = Math.max(0, Math.ceil((crossings[k] ?? 0) - 0.5));
      const to = Math.min(width - 1, Math.ceil((crossings[k + 1] ?? 0) - 0.5) - 1);
      for (let x = from; x <= to; x++) data[row * width + x] = 1;
    }
  }
  return { width, height, data };
}
