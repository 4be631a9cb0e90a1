import type { Raster } from '@escena/core/raster';
import { cropRaster } from '@escena/imaging/crop-raster';
import { type FitMode, pillowFit } from '@escena/imaging/pillow-fit';
import type { Box } from '@escena/imaging/pillow-resample';
import { type Tensor, zeros } from '../tensor.ts';

export interface PreparedSize {
  /** pixels of the result: multiples of the autoencoder's factor */
  readonly width: number;
  readonly height: number;
  /** @default 'default', which stretches */
  readonly mode?: FitMode | undefined;
  /** the part to take, before anything else */
  readonly region?: Box | undefined;
}

/**
 * A picture as an autoencoder reads it (diffusers' VaeImageProcessor): cut, brought to size as Pillow does it (Lanczos), and
 * 2·v/255 − 1 in float32.
 * @param picture alpha is ignored, one channel counts as grey
 * @returns [1, 3, height, width] in [−1, 1]
 */
export function preparePicture(picture: Raster, size: PreparedSize): Tensor {
  const unit = prepareUnitPicture(picture, size);
  for (let i = 0; i < unit.data.length; i++) unit.data[i] = 2 * (unit.data[i] as number) - 1;
  return unit;
}

/** The same in [0, 1], as ControlNets read their pictures (`do_normalize` off). */
export function prepareUnitPicture(picture: Raster, { width, height, mode, region }: PreparedSize): Tensor {
  const part = region ? cropRaster(opaque(picture), region) : opaque(picture);
  const { channels, data } = pillowFit(part, { width, height, ...(mode && { mode }) });
  const out = zeros([1, 3, height, width]);
  const plane = width * height;
  for (let c = 0; c < 3; c++) {
    const from = channels === 1 ? 0 : c;
    for (let i = 0; i < plane; i++) out.data[c * plane + i] = (data[i * channels + from] as number) / 255;
  }
  return out;
}

/** Pillow would average transparent pixels by their alpha; what reaches a network here has been made opaque before. */
function opaque(picture: Raster): Raster {
  if (picture.channels !== 4) return picture;
  const { width, height, data } = picture;
  const out = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) out.set(data.subarray(i * 4, i * 4 + 3), i * 3);
  return { width, height, channels: 3, data: out };
}
