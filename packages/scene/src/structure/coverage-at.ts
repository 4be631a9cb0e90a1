import type { Raster } from '@escena/core/raster';

/** pixels round what is hidden that are not compared either: its edge is mixed with what lies behind */
const margin = 2;

/** 1 where the room is hidden, at another size. @param covered 1 channel; left out: nowhere */
export function coverageAt(
  covered: Raster | undefined,
  { width, height }: { readonly width: number; readonly height: number },
): Uint8Array {
  const hidden = new Uint8Array(width * height);
  if (!covered) return hidden;
  for (let y = 0; y < covered.height; y++)
    for (let x = 0; x < covered.width; x++) {
      if (!covered.data[y * covered.width + x]) continue;
      const u = Math.floor((x * width) / covered.width);
      const v = Math.floor((y * height) / covered.height);
      if (hidden[v * width + u]) continue;
      hidden[v * width + u] = 1;
    }
  const grown = hidden.slice();
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!hidden[y * width + x]) continue;
      for (let v = Math.max(0, y - margin); v <= Math.min(height - 1, y + margin); v++)
        grown.fill(1, v * width + Math.max(0, x - margin), v * width + Math.min(width, x + margin + 1));
    }
  return grown;
}
