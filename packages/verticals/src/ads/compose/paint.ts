import { AppError } from '@escena/core/app-error';
import type { FloatRaster, Raster } from '@escena/core/raster';
import type { PixelBox } from './place-layers.ts';

export type Bytes = readonly [r: number, g: number, b: number];

/** @throws AppError input.invalid */
export function bytesOfHex(hex: string): Bytes {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new AppError('input.invalid', { detail: `${hex} is not #rrggbb` });
  const byte = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16);
  return [byte(1), byte(3), byte(5)];
}

/**
 * Lays a colour over a part of a picture, by display values as every drawing program and browser does.
 * @param alphaAt what of the pixel is covered, 0…1
 */
export function paintOver(
  { width, height, channels, data }: Raster,
  box: PixelBox,
  color: Bytes,
  alphaAt: (x: number, y: number) => number,
): void {
  const [top, bottom] = [Math.max(0, box.top), Math.min(height, box.bottom)];
  const [left, right] = [Math.max(0, box.left), Math.min(width, box.right)];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const alpha = alphaAt(x, y);
      if (alpha <= 0) continue;
      const at = (y * width + x) * channels;
      for (let k = 0; k < 3; k++)
        data[at + k] = Math.round((data[at + k] ?? 0) * (1 - alpha) + (color[k] ?? 0) * alpha);
    }
}

/** The same through a coverage whose upper left pixel lies at (box.left, box.top). */
export function paintCoverage(picture: Raster, box: PixelBox, color: Bytes, coverage: FloatRaster): void {
  paintOver(picture, box, color, (x, y) => coverage.data[(y - box.top) * coverage.width + x - box.left] ?? 0);
}

/** Lays a picture over a picture; `over` may have alpha, and is as large as the box. */
export function paintPicture(
  { width, height, channels, data }: Raster,
  box: PixelBox,
  over: Raster,
  alphaAt: (x: number, y: number) => number = () => 1,
): void {
  for (let y = Math.max(0, box.top); y < Math.min(height, box.bottom); y++)
    for (let x = Math.max(0, box.left); x < Math.min(width, box.right); x++) {
      const from = ((y - box.top) * over.width + x - box.left) * over.channels;
      const own = over.channels === 4 ? (over.data[from + 3] ?? 0) / 255 : 1;
      const alpha = own * alphaAt(x, y);
      if (alpha <= 0) continue;
      const at = (y * width + x) * channels;
      for (let k = 0; k < 3; k++)
        data[at + k] = Math.round((data[at + k] ?? 0) * (1 - alpha) + (over.data[from + k] ?? 0) * alpha);
    }
}

/** 1 inside a box with round corners, 0 outside, smooth over a pixel at its edge. */
export function roundedBox({ left, top, right, bottom }: PixelBox, radius: number) {
  const r = Math.min(radius, (right - left) / 2, (bottom - top) / 2);
  return (x: number, y: number): number => {
    if (r <= 0) return 1;
    const dx = Math.max(left + r - (x + 0.5), x + 0.5 - (right - r), 0);
    const dy = Math.max(top + r - (y + 0.5), y + 0.5 - (bottom - r), 0);
    return Math.min(1, Math.max(0, r + 0.5 - Math.hypot(dx, dy)));
  };
}
