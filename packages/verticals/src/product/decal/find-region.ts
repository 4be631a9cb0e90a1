import { AppError } from '@escena/core/app-error';
import type { PhotoSize } from './surface.ts';
import type { PlacedBox } from './place-box.ts';

/** Whole pixels of the photo. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const probes = 48;

/**
 * The pixels that art in this box may touch.
 * @param marginMm what a technique needs around the art (threads, shadows)
 * @throws AppError decal.outside when none of them lies in the photo
 */
export function findRegion(box: PlacedBox, photo: PhotoSize, marginMm: number): Region {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i <= probes; i++)
    for (let j = 0; j <= probes; j++) {
      const [x, y] = box.toPhoto(
        -marginMm + (i / probes) * (box.widthMm + 2 * marginMm),
        -marginMm + (j / probes) * (box.heightMm + 2 * marginMm),
      );
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
  // Two pixels more: curves between the probes.
  left = Math.max(0, Math.floor(left) - 2);
  top = Math.max(0, Math.floor(top) - 2);
  right = Math.min(photo.width, Math.ceil(right) + 2);
  bottom = Math.min(photo.height, Math.ceil(bottom) + 2);
  if (!(right > left && bottom > top)) throw new AppError('decal.outside');
  return { left, top, width: right - left, height: bottom - top };
}
