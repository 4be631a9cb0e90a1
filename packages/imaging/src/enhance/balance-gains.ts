import type { Raster } from '@escena/core/raster';
import { luminance, type Triple } from '../color.ts';
import { lightAt } from '../light-at.ts';
import { fitWithin, resizeRaster } from '../resize.ts';

const workingSide = 320;
/** linear luminance of what is looked at: neither noise nor burnt out */
const usable = [0.03, 0.85] as const;
/** saturation (max − min over max) at which a surface counts little: it has a colour of its own */
const pale = 0.3;
/** log gains that are likely: warm and cool, and a quarter of that for green and pink; the rest is paint */
const mostWarmth = 0.45;
const mostGreen = 0.12;
/** lamps look warm to people, too */
const kept = 0.15;

/**
 * What the channels have to be multiplied by for the palest surfaces to be grey.
 * @param amount 0 as it is … 1 @returns gains that keep a grey's luminance
 */
export function balanceGains(photo: Raster, amount: number): Triple {
  const { width, height } = fitWithin(photo, workingSide);
  const small = resizeRaster(photo, width, height);
  let [sr, sg, sb, total] = [0, 0, 0, 0];
  for (let i = 0; i < width * height; i++) {
    const color = lightAt(small, i);
    const y = luminance(...color);
    const top = Math.max(...color);
    if (y < usable[0] || top > usable[1]) continue;
    const weight = y * Math.exp(-(((top - Math.min(...color)) / top / pale) ** 2));
    sr += (weight * color[0]) / y;
    sg += (weight * color[1]) / y;
    sb += (weight * color[2]) / y;
    total += weight;
  }
  if (total === 0) return [1, 1, 1];
  const [r, g, b] = [Math.log(sr / total), Math.log(sg / total), Math.log(sb / total)];
  const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value));
  const strength = amount * (1 - kept);
  const warmth = strength * within((r - b) / 2, mostWarmth);
  const green = strength * within((2 * g - r - b) / 3, mostGreen);
  const gains: Triple = [Math.exp(green / 2 - warmth), Math.exp(-green), Math.exp(green / 2 + warmth)];
  const level = luminance(...gains);
  return [gains[0] / level, gains[1] / level, gains[2] / level];
}
