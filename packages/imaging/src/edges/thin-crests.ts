import type { Gradients } from './sobel-gradients.ts';

/** tan 22.5° in 15 bits: which of four directions a gradient points in is told in whole numbers */
const shift = 15;
const tan22 = Math.round(Math.SQRT2 * 2 ** shift) - 2 ** shift;

/**
 * Pixels that are steeper than both neighbours along their gradient (and than `low`): the crest of each slope. Along a row
 * and a column the first of two equals is kept, on diagonals neither, as in OpenCV; beyond the border nothing is steep.
 * @returns [h·w] 1 on a crest
 */
export function crestsOf({ width, height, dx, dy, steepness }: Gradients, low: number): Uint8Array {
  const crests = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const steep = steepness[i] as number;
      if (steep <= low) continue;
      const [gx, gy] = [dx[i] as number, dy[i] as number];
      const flat = Math.abs(gx) * tan22;
      const rise = Math.abs(gy) * 2 ** shift;
      // tan 67.5° = tan 22.5° + 2
      const steepLine = flat + Math.abs(gx) * 2 ** (shift + 1);
      const at = (right: number, down: number): number => {
        const [column, row] = [x + right, y + down];
        const inside = column >= 0 && column < width && row >= 0 && row < height;
        return inside ? (steepness[row * width + column] as number) : 0;
      };
      const crest =
        rise < flat
          ? steep > at(-1, 0) && steep >= at(1, 0)
          : rise > steepLine
            ? steep > at(0, -1) && steep >= at(0, 1)
            : (gx ^ gy) < 0
              ? steep > at(1, -1) && steep > at(-1, 1)
              : steep > at(-1, -1) && steep > at(1, 1);
      if (crest) crests[i] = 1;
    }
  return crests;
}
