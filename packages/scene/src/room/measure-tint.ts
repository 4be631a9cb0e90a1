/** The colour of a room's light, from its palest surfaces: paint is mostly near white, and what lamps and sky differ in is warmth. */
import type { Rgb } from '../camera.ts';
import { luminance } from './find-windows.ts';
import type { WorkingImage } from './working-image.ts';

/** Linear luminance of what is looked at, and saturation (max − min over max) at which a surface counts little. */
const usable = [0.04, 0.9] as const;
const pale = 0.3;
/** log(red/blue) and log(green²/(red·blue)): spreads of what light is like; the rest is paint */
const warmthSpread = 0.7;
const greenSpread = 0.12;
const greenKept = 0.5;
const warmest = 0.9;

/**
 * @param plain 1 = plain wall, ceiling or floor; `floor` 1 = floor, whose colour is its own
 * @returns linear colour of luminance 1; white where nothing pale is seen
 */
export function measureTint({ red, green, blue }: WorkingImage, plain: Uint8Array, floor: Uint8Array): Rgb {
  let [sr, sg, sb, total] = [0, 0, 0, 0];
  for (let i = 0; i < red.length; i++) {
    if (!plain[i] || floor[i]) continue;
    const color: Rgb = [red[i] ?? 0, green[i] ?? 0, blue[i] ?? 0];
    const y = luminance(color);
    const top = Math.max(...color);
    if (y < usable[0] || top > usable[1]) continue;
    const saturation = (top - Math.min(...color)) / top;
    const weight = y * y * Math.exp(-((saturation / pale) ** 2));
    sr += (weight * color[0]) / y;
    sg += (weight * color[1]) / y;
    sb += (weight * color[2]) / y;
    total += weight;
  }
  if (total <= 0) return [1, 1, 1];
  return lightLike([sr, sg, sb]);
}

/** The part of a surface's colour that light explains: warm or cool in full, green or pink by half, less the further off. */
function lightLike([r, g, b]: Rgb): Rgb {
  const floor = 1e-4 * (r + g + b);
  const [lr, lg, lb] = [Math.log(r + floor), Math.log(g + floor), Math.log(b + floor)];
  const warmth = lr - lb;
  const greenness = 2 * lg - lr - lb;
  const likely = Math.exp(-((warmth / warmthSpread) ** 2) - (greenness / greenSpread) ** 2);
  const kept = 0.5 + 0.5 * likely;
  const warm = Math.max(-warmest, Math.min(warmest, kept * warmth));
  const greenish = kept * greenKept * greenness;
  const color: Rgb = [
    Math.exp(warm / 2 - greenish / 4),
    Math.exp(greenish / 4),
    Math.exp(-warm / 2 - greenish / 4),
  ];
  const y = luminance(color);
  return [color[0] / y, color[1] / y, color[2] / y];
}
