import { createFloatRaster, type Raster } from '@escena/core/raster';
import { boxMean } from '@escena/imaging/box-mean';
import { fitWithin, resizeFloat, resizeRaster } from '@escena/imaging/resize';
import { levelOfLinear, linearOfByte } from '@escena/imaging/transfer';

/** a lamp behind a pane, linear, and how much of what is seen in the pane shows in it */
const lamp = [0.95, 0.56, 0.22] as const;
const shown = 0.55;
/** long side that the glow is worked out at, its reach as a share of that, and its strength */
const side = 480;
const reach = 0.025;
const glow = 0.3;

/**
 * Windows lit from inside, with their glow on what is around them, in place.
 * @param panes 1 channel of the image's size: share of each pixel that is a lit pane
 * @param day the photo by day, of the same size: what is seen in the panes
 */
export function lightWindows(image: Raster, panes: Raster, day: Raster): void {
  const { width, height, channels } = image;
  const small = fitWithin(image, side);
  const share = Float32Array.from(
    resizeRaster(panes, small.width, small.height).data,
    (value) => value / 255,
  );
  const radius = Math.max(1, Math.round(reach * Math.max(small.width, small.height)));
  const once = boxMean(share, small.width, small.height, radius);
  const spread = boxMean(once, small.width, small.height, 2 * radius);
  const halo = createFloatRaster(small.width, small.height, 1);
  halo.data.set(spread.map((value, i) => (value + (once[i] ?? 0)) / 2));
  const around = resizeFloat(halo, width, height).data;
  for (let i = 0; i < width * height; i++) {
    const lit = (panes.data[i] ?? 0) / 255;
    const near = Math.max(0, around[i] ?? 0);
    if (lit === 0 && near < 1e-4) continue;
    for (let k = 0; k < 3; k++) {
      const at = i * channels + k;
      const seen = linearOfByte[day.data[i * day.channels + k] ?? 0] ?? 0;
      const pane = (lamp[k] ?? 0) * (1 - shown + shown * Math.min(1, 0.35 + 2 * seen));
      const dark = linearOfByte[image.data[at] ?? 0] ?? 0;
      const light = dark + lit * (pane - dark) + glow * near * (1 - lit) * (lamp[k] ?? 0);
      image.data[at] = (levelOfLinear(Math.min(1, light)) + 0.5) | 0;
    }
  }
}
