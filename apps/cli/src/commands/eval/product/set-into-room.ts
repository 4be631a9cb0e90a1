import { createRaster, type Raster } from '@escena/core/raster';
import { maskBounds } from '@escena/imaging/mask';
import { resizeRaster } from '@escena/imaging/resize';
import type { Masked } from './read-masked.ts';

/** of the room's height and width that the thing fills at most, and where its foot stands */
const [tall, wide, foot] = [0.6, 0.7, 0.9];

/**
 * A thing that was cut out, laid over a room's photo: a cluttered picture of which the truth is known to the pixel, edges and all.
 * No shadow is cast, so that a little of what is hard about real ones is missing.
 * @param middle of the thing, fraction of the room's width
 */
export function setIntoRoom(
  { alpha, foreground }: { readonly alpha: Raster; readonly foreground: Raster },
  room: Raster,
  middle: number,
): Pick<Masked, 'photo' | 'mask'> {
  const { width, height } = room;
  const bounds = maskBounds(alpha, 127) ?? { left: 0, top: 0, right: alpha.width, bottom: alpha.height };
  const scale = Math.min(
    1,
    (tall * height) / (bounds.bottom - bounds.top),
    (wide * width) / (bounds.right - bounds.left),
  );
  const [w, h] = [Math.round(alpha.width * scale), Math.round(alpha.height * scale)];
  const [colors, shares] = [resizeRaster(foreground, w, h), resizeRaster(alpha, w, h)];
  const left = Math.round(width * middle - (scale * (bounds.left + bounds.right)) / 2);
  const top = Math.round(height * foot - scale * bounds.bottom);
  const photo = createRaster(width, height, 3);
  const mask = createRaster(width, height, 1);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const [u, v] = [x - left, y - top];
      const own = u >= 0 && v >= 0 && u < w && v < h ? v * w + u : undefined;
      const share = own === undefined ? 0 : (shares.data[own] ?? 0);
      mask.data[i] = share;
      for (let k = 0; k < 3; k++) {
        const color = own === undefined ? 0 : (colors.data[3 * own + k] ?? 0);
        const behind = room.data[room.channels * i + (room.channels === 1 ? 0 : k)] ?? 0;
        photo.data[3 * i + k] = Math.round((share * color + (255 - share) * behind) / 255);
      }
    }
  return { photo, mask };
}
