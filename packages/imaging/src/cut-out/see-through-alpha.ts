import type { Raster } from '@escena/core/raster';
import { oklabToLinear } from '../color.ts';
import { boxMean } from '../box-mean.ts';
import { resizeRaster } from '../resize.ts';
import { levelOfLinear } from '../transfer.ts';
import type { PreparedCutOut } from './prepare-cut-out.ts';
import { signedDistance } from './signed-distance.ts';

/** deviations of the backdrop that are its paper and the sensor's noise, in a pixel and in the mean of many */
const noise = 2;
const noiseOfMean = 0.5;
/** working pixels over which the outline fades in */
const fade = 1.5;

/**
 * A see-through thing's alpha and colours, by what it does to the backdrop: the least alpha with which some colour, laid over
 * the empty backdrop, gives exactly the photo. What only lets light through gets none, a dark rim or a tint some black, a
 * reflection some white. Written where it is more than the alpha that is there.
 * @param outline labels at the working size @param alpha 1 channel @param foreground 3 channels, both the photo's size
 */
export function seeThroughAlpha(
  photo: Raster,
  { picture, backdrop }: PreparedCutOut,
  { outline, alpha, foreground }: { outline: Uint8Array; alpha: Raster; foreground: Raster },
): void {
  const { width: w, height: h } = picture;
  const { width, height, channels, data } = photo;
  const inside = signedDistance(outline, w, h);
  const levels = backdropLevels(backdrop, w * h);
  const least = 255 * noise * backdrop.sigmaL;
  const leastOfMean = 255 * noiseOfMean * backdrop.sigmaL;
  const change = slowChange(resizeRaster(photo, w, h), levels);
  const empty = [0, 0, 0];
  let [top, fx, fy] = [0, 0, 0];
  /** Channel k of a working plane between the four pixels round the place. */
  const at = (plane: Float32Array, step: number, k: number): number => {
    const p = step * top + k;
    const upper = (1 - fx) * (plane[p] ?? 0) + fx * (plane[p + step] ?? 0);
    const q = p + step * w;
    return (1 - fy) * upper + fy * ((1 - fx) * (plane[q] ?? 0) + fx * (plane[q + step] ?? 0));
  };
  for (let y = 0, i = 0; y < height; y++) {
    const v = clamp(((y + 0.5) * h) / height - 0.5, h - 1.001);
    for (let x = 0; x < width; x++, i++) {
      const u = clamp(((x + 0.5) * w) / width - 0.5, w - 1.001);
      top = Math.floor(v) * w + Math.floor(u);
      [fx, fy] = [u - Math.floor(u), v - Math.floor(v)];
      const depth = at(inside, 1, 0);
      if (depth <= 0) continue;
      let needed = 0;
      for (let k = 0; k < 3; k++) {
        const behind = at(levels, 3, k);
        empty[k] = behind;
        const slow = at(change, 3, k);
        const fast = (data[i * channels + k] ?? 0) - behind - slow;
        const off = slow + Math.sign(fast) * Math.max(0, Math.abs(fast) - least);
        const clear = Math.max(0, Math.abs(off) - leastOfMean);
        needed = Math.max(needed, clear / Math.max(1, off < 0 ? behind : 255 - behind));
      }
      const share = Math.min(1, needed) * Math.min(1, depth / fade);
      if (255 * share <= (alpha.data[i] ?? 0)) continue;
      alpha.data[i] = Math.round(255 * share);
      for (let k = 0; k < 3; k++) {
        const behind = empty[k] ?? 0;
        const own = behind + ((data[i * channels + k] ?? 0) - behind) / Math.max(0.02, needed);
        foreground.data[3 * i + k] = clamp(Math.round(own), 255);
      }
    }
  }
}

/** [n·3] what the thing changes in levels, without noise: the mean of nine working pixels */
function slowChange({ width, height, channels, data }: Raster, levels: Float32Array): Float32Array {
  const change = new Float32Array(levels.length);
  for (let k = 0; k < 3; k++) {
    const plane = new Float32Array(width * height).map(
      (_, i) => (data[i * channels + k] ?? 0) - (levels[3 * i + k] ?? 0),
    );
    boxMean(plane, width, height, 1).forEach((value, i) => {
      change[3 * i + k] = value;
    });
  }
  return change;
}

/** [n·3] display levels of the empty backdrop */
function backdropLevels({ l, a, b }: PreparedCutOut['backdrop'], count: number): Float32Array {
  const levels = new Float32Array(count * 3);
  for (let i = 0; i < count; i++) {
    const linear = oklabToLinear([l[i] ?? 0, a[i] ?? 0, b[i] ?? 0]);
    for (let k = 0; k < 3; k++) levels[3 * i + k] = levelOfLinear(linear[k] ?? 0);
  }
  return levels;
}

function clamp(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value;
}
