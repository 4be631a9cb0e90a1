/** Plain backdrops: one colour, a gradient, or one of the user's own pictures, cropped to fit. */
import { createRaster, type Raster } from '@escena/core/raster';
import { cropRaster } from '@escena/imaging/crop-raster';
import { resizeRaster } from '@escena/imaging/resize';
import { levelOfLinear, linearOfByte } from '@escena/imaging/transfer';
import { ditherAt } from './dither.ts';

type Size = Pick<Raster, 'width' | 'height'>;

/** A backdrop of one colour. */
export function colorBackdrop({ width, height }: Size, hex: string): Raster {
  const image = createRaster(width, height, 3);
  const color = bytesOf(hex);
  for (let at = 0; at < image.data.length; at += 3) image.data.set(color, at);
  return image;
}

/** From `top` to `bottom` in linear light, dithered by an ordered pattern so that no bands show. */
export function gradientBackdrop({ width, height }: Size, top: string, bottom: string): Raster {
  const image = createRaster(width, height, 3);
  const [from, to] = [bytesOf(top), bytesOf(bottom)];
  for (let y = 0; y < height; y++) {
    const share = height > 1 ? y / (height - 1) : 0;
    const levels = [0, 1, 2].map((k) =>
      levelOfLinear(
        (linearOfByte[from[k] ?? 0] ?? 0) * (1 - share) + (linearOfByte[to[k] ?? 0] ?? 0) * share,
      ),
    );
    for (let x = 0; x < width; x++)
      for (let k = 0; k < 3; k++)
        image.data[(y * width + x) * 3 + k] = Math.min(255, Math.floor((levels[k] ?? 0) + ditherAt(x, y)));
  }
  return image;
}

/** The middle of `picture`, so much of it as has the size's shape. Alpha is laid on white. */
export function pictureBackdrop({ width, height }: Size, picture: Raster): Raster {
  const scale = Math.min(picture.width / width, picture.height / height);
  const [w, h] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const left = Math.floor((picture.width - w) / 2);
  const top = Math.floor((picture.height - h) / 2);
  const cropped = cropRaster(picture, { left, top, right: left + w, bottom: top + h });
  const resized = resizeRaster(cropped, width, height);
  if (resized.channels === 3) return resized;
  const image = createRaster(width, height, 3);
  for (let i = 0; i < width * height; i++)
    for (let k = 0; k < 3; k++) {
      const alpha = resized.channels === 4 ? (resized.data[4 * i + 3] ?? 0) / 255 : 1;
      const value = resized.data[resized.channels === 4 ? 4 * i + k : i] ?? 0;
      image.data[3 * i + k] = Math.round(alpha * value + 255 * (1 - alpha));
    }
  return image;
}

function bytesOf(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
