import type { Raster } from '@escena/core/raster';
import { depthOf } from './depth-of.ts';
import type { Spot } from './spot.ts';
import type { WarpedGarment } from './warp-garment.ts';

/** in shoulder breadths: how far a sleeve's shade reaches over the trunk that it hangs before, and how far an edge turns away */
const reach = { contact: 0.07, edge: 0.025 };
/** light that is left where they touch, and at an edge that turns away; of the light beside it */
const least = { contact: 0.62, edge: 0.82 };

/**
 * A garment's own shade: of a sleeve on the trunk behind it, and of its edges, which turn away from the light as cloth over a body
 * does. A person in other clothes has it elsewhere or not at all.
 * @param cover 1 channel: where the garment is seen
 * @param worn 1 channel: the clothes that were worn; along their own edges their light has it already
 * @returns [h·w] of light, to 1
 */
export function shadeContact(
  { limbs, depth }: Pick<WarpedGarment, 'limbs' | 'depth'>,
  cover: Raster,
  { worn, breadth }: { readonly worn: Raster; readonly breadth: number },
): Float32Array {
  const { width, height } = cover;
  const light = new Float32Array(width * height).fill(1);
  const limb = depthOf(limbs);
  const hasLimbs = limbs.data.some((value) => value > 127);
  const old = depthOf(worn);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (!cover.data[i]) continue;
      const spot: Spot = [x + 0.5, y + 0.5];
      const isLimb = (limbs.data[i] ?? 0) > 127;
      const within = isLimb ? limb(spot) : depth(spot);
      const isOld = Math.abs(old(spot)) < reach.edge * breadth;
      let left = isOld ? 1 : falling(within / (reach.edge * breadth), least.edge);
      if (hasLimbs && !isLimb) left *= falling(-limb(spot) / (reach.contact * breadth), least.contact);
      light[i] = left;
    }
  return light;
}

/** From `least` at 0 to 1 at 1, levelling off. */
function falling(share: number, least: number): number {
  const t = Math.min(1, Math.max(0, share));
  return 1 - (1 - least) * (1 - t) ** 2;
}
