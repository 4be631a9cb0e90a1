import { createRaster, type Raster } from '@escena/core/raster';
import { multiplyBytes } from './pillow-alpha.ts';
import { pillowFit } from './pillow-fit.ts';
import { pillowGrey } from './pillow-grey.ts';
import type { Box } from './pillow-resample.ts';

export interface OverlayInputs {
  /** white = painted; of the original's size */
  readonly mask: Raster;
  readonly original: Raster;
  /** what was painted: the whole picture, or its `region` at another size */
  readonly painted: Raster;
  readonly region?: Box | undefined;
}

/**
 * The original laid over what was painted, wherever the mask is not white (diffusers' VaeImageProcessor.apply_overlay),
 * in Pillow's 8-bit steps: the original times the inverted mask, undone by its alpha, then composited.
 * @returns RGB of the original's size
 * @throws RangeError when mask and original differ in size
 */
export function pillowOverlay({ mask, original, painted, region }: OverlayInputs): Raster {
  const { width, height } = original;
  if (mask.width !== width || mask.height !== height)
    throw new RangeError(`a mask of ${mask.width} × ${mask.height} for a picture of ${width} × ${height}`);
  const below = region ? placed(painted, region, original) : painted;
  if (below.width !== width || below.height !== height)
    throw new RangeError(`${below.width} × ${below.height} was painted, not ${width} × ${height}`);
  const grey = pillowGrey(mask).data;
  const out = createRaster(width, height, 3);
  for (let i = 0; i < grey.length; i++) {
    const kept = 255 - (grey[i] as number);
    for (let c = 0; c < 3; c++)
      out.data[i * 3 + c] = composite(sample(original, i, c), kept, sample(below, i, c));
  }
  return out;
}

/** One channel of a pixel; one-channel rasters are grey, alpha is left out. */
function sample({ channels, data }: Raster, pixel: number, channel: number): number {
  return data[pixel * channels + (channels === 1 ? 0 : channel)] as number;
}

/** `over` with the alpha `kept`, premultiplied and back, over an opaque `under` (AlphaComposite.c, 7 extra bits). */
function composite(over: number, kept: number, under: number): number {
  if (kept === 0) return under;
  const premultiplied = multiplyBytes(over, kept);
  const straight = kept === 255 ? premultiplied : Math.min(255, Math.trunc((255 * premultiplied) / kept));
  const share = kept * 128;
  const sum = straight * share + under * (255 * 128 - share) + (0x80 << 7);
  return ((sum >> 8) + sum) >> 15;
}

/** The painted region where it belongs, black around it. */
function placed(painted: Raster, { left, top, right, bottom }: Box, { width, height }: Raster): Raster {
  const part = pillowFit(painted, { width: right - left, height: bottom - top, mode: 'crop' });
  const out = createRaster(width, height, part.channels);
  for (let y = 0; y < part.height; y++) {
    const from = y * part.width * part.channels;
    out.data.set(
      part.data.subarray(from, from + part.width * part.channels),
      ((top + y) * width + left) * part.channels,
    );
  }
  return out;
}
