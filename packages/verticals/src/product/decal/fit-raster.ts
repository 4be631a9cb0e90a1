/** A picture as art: as large as its box lets it, in its own colours or all of it in one. */
import type { Raster } from '@escena/core/raster';
import type { Art } from './art.ts';
import type { PlacedBox } from './place-box.ts';

/** How something `width` × `height` lies in the middle of its box. */
export function fitInBox(width: number, height: number, box: PlacedBox) {
  const scale = Math.min(box.widthMm / width, box.heightMm / height);
  return { scale, x: (box.widthMm - width * scale) / 2, y: (box.heightMm - height * scale) / 2 };
}

export function fitRaster(raster: Raster, box: PlacedBox): Art {
  const { scale, x, y } = fitInBox(raster.width, raster.height, box);
  return { kind: 'raster', raster, x, y, width: raster.width * scale, height: raster.height * scale };
}

/** @param color `#rrggbb`; a picture without transparency is then there where it is dark */
export function inColor(raster: Raster, color: string | undefined): Raster {
  if (!color) return raster;
  const { width, height, channels, data } = raster;
  const rgb = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  const tinted = new Uint8Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    tinted.set(rgb, 4 * i);
    const [r = 0, g = 0, b = 0, alpha = 255] = data.subarray(channels * i, channels * (i + 1));
    tinted[4 * i + 3] = channels === 4 ? alpha : 255 - Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b);
  }
  return { width, height, channels: 4, data: tinted };
}
