/** Emboss and deboss: the material itself, raised or pressed in; only its light changes. */
import type { Paint } from '../paint.ts';
import { sampleRelief } from '../relief.ts';
import type { FinishScene } from './finish-scene.ts';
import { shadowOf, slopeTowards } from './slopes.ts';

/** height, and how wide the flank is: mm */
const heightMm = 0.35;
const flankMm = 0.45;
/** what a full slope does to light */
const contrast = 1.5;

/** @param raised emboss, else deboss */
export function press({ region, inverse, shading, relief, light }: FinishScene, raised: boolean): Paint {
  const sign = raised ? 1 : -1;
  const height = relief.depth.map((depth) => sign * heightMm * smooth(depth / flankMm));
  const slope = slopeTowards(relief, height, light, 0.1);
  const shadow = shadowOf(relief, light, heightMm);
  const count = region.width * region.height;
  const shade = new Float32Array(count).fill(1);
  for (let i = 0; i < count; i++) {
    const [x, y] = [inverse.x[i] ?? 0, inverse.y[i] ?? 0];
    if (!((inverse.scale[i] ?? 0) > 0)) continue;
    // Rising towards the light is turned away from it.
    const turned = -sampleRelief(relief, slope, x, y);
    const inside = sampleRelief(relief, relief.coverage, x, y);
    const thrown = sampleRelief(relief, shadow, x, y);
    const dark = raised ? thrown * (1 - inside) : (1 - thrown) * inside;
    shade[i] = Math.max(0.2, 1 + contrast * turned * 0.6) * (1 - 0.35 * dark);
  }
  return {
    alpha: new Float32Array(count),
    light: new Float32Array(3 * count),
    shade: withSheen(shade, shading.diffuse),
  };
}

/** Dark materials show their form by what they mirror: lit flanks need more than a share of nearly nothing. */
function withSheen(shade: Float32Array, diffuse: number): Float32Array {
  const gain = 1 + 2.5 * (1 - diffuse);
  return shade.map((value) => (value > 1 ? 1 + (value - 1) * gain : value));
}

function smooth(t: number): number {
  const s = Math.min(1, Math.max(0, t));
  return s * s * (3 - 2 * s);
}
