import { createRaster, type Raster } from '@escena/core/raster';
import type { InFront } from '../layers/layer-alphas.ts';

interface Behind {
  /** 1 channel: where the garment shows */
  readonly cover: Raster;
  /** 3 channels: what shows where it does not */
  readonly beneath: Raster;
}

/**
 * A garment behind what is in front of it: strands of hair lie over new cloth in their own colour, free of the old cloth's.
 * @param whole the garment's cover as if nothing were in front of it, and what is beneath it
 * @param hole 1 channel: not 0 is where `beneath` was filled anew
 */
export function behindFront(
  { cover, beneath }: Behind,
  { inFront, hole }: { readonly inFront: InFront | undefined; readonly hole: Raster },
): Behind {
  if (!inFront) return { cover, beneath };
  const shown = createRaster(cover.width, cover.height, 1);
  const data = beneath.data.slice();
  for (let i = 0; i < shown.data.length; i++) {
    const whole = cover.data[i] ?? 0;
    const before = inFront.alpha.data[i] ?? 0;
    shown.data[i] = Math.round((whole * (255 - before)) / 255);
    if (before === 0 || before === 255 || (shown.data[i] === 0 && !hole.data[i])) continue;
    // Laid over what is beneath by `shown`, this comes to the strand over the garment over what was beneath both.
    const front = before / 255;
    const behind = (1 - front) * (1 - whole / 255);
    for (let k = 0; k < 3; k++)
      data[3 * i + k] = Math.round(
        (front * (inFront.colors.data[3 * i + k] ?? 0) + behind * (beneath.data[3 * i + k] ?? 0)) /
          (front + behind),
      );
  }
  return { cover: shown, beneath: { ...beneath, data } };
}
