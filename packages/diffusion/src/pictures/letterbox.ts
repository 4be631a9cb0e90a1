import type { Raster } from '@escena/core/raster';
import { type Box, pillowResize } from '@escena/imaging/pillow-resample';
import { type Tensor, tensor } from '../tensor.ts';

export interface Letterboxed {
  /** [1, c, height, width] in [−1, 1]; black around the picture */
  readonly tensor: Tensor;
  /** where the picture lies in it, whole pixels */
  readonly inner: Box;
}

export interface LetterboxOptions {
  readonly width: number;
  readonly height: number;
  /** `nearest` for drawings whose levels mean something */
  readonly filter: 'lanczos' | 'nearest';
}

/**
 * A picture as large as fits, in the middle of black, sides rounded down: as FASHN VTON's `ResizePad` lays it
 * (src/fashn_vton/preprocessing/transforms.py). Its authors resample by area, or Lanczos where it grows, with OpenCV.
 * @param picture 1 or 3 channels
 */
export function letterbox(picture: Raster, { width, height, filter }: LetterboxOptions): Letterboxed {
  const { channels } = picture;
  const fit = Math.min(width / picture.width, height / picture.height);
  const size = {
    width: Math.max(1, Math.min(width, Math.floor(fit * picture.width))),
    height: Math.max(1, Math.min(height, Math.floor(fit * picture.height))),
  };
  const same = size.width === picture.width && size.height === picture.height;
  const { data } = same ? picture : pillowResize(picture, { ...size, filter });
  const left = Math.floor((width - size.width) / 2);
  const top = Math.floor((height - size.height) / 2);
  const plane = width * height;
  const out = new Float32Array(channels * plane).fill(-1);
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++)
      for (let c = 0; c < channels; c++) {
        const level = data[(y * size.width + x) * channels + c] as number;
        out[c * plane + (y + top) * width + x + left] = Math.fround(level / 127.5) - 1;
      }
  return {
    tensor: tensor([1, channels, height, width], out),
    inner: { left, top, right: left + size.width, bottom: top + size.height },
  };
}
