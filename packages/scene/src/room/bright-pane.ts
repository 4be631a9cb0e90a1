import type { Rgb } from '../camera.ts';
import { luminance } from './find-windows.ts';
import type { Opening } from './room.ts';
import type { WorkingImage } from './working-image.ts';

/** linear light, and times the wall's: a pane in daylight, however the camera rolled its highlights off */
const dimmest = 0.5;
const brighter = 1.25;
/** looks across and down */
const looks = 9;

/** Whether an opening outshines the walls, so that it is a window even where little else says so. */
export function isBrightPane(
  { width, height, red, green, blue }: WorkingImage,
  { kind, corners }: Opening,
  wallColor: Rgb,
): boolean {
  if (kind === 'door') return false;
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  const seen: number[] = [];
  for (let j = 0; j < looks; j++)
    for (let i = 0; i < looks; i++) {
      const [s, t] = [(i + 0.5) / looks, (j + 0.5) / looks];
      const along = (axis: 0 | 1): number =>
        (1 - t) * ((1 - s) * topLeft[axis] + s * topRight[axis]) +
        t * ((1 - s) * bottomLeft[axis] + s * bottomRight[axis]);
      const [x, y] = [Math.floor(along(0) * width), Math.floor(along(1) * height)];
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const p = y * width + x;
      seen.push(luminance([red[p] ?? 0, green[p] ?? 0, blue[p] ?? 0]));
    }
  const median = seen.sort((a, b) => a - b)[seen.length >> 1] ?? 0;
  return median >= Math.max(dimmest, brighter * luminance(wallColor));
}
