import type { Raster } from '@escena/core/raster';
import { roundHalfEven } from '../schedules/spaced.ts';
import { type Tensor, zeros } from '../tensor.ts';

/** 8-bit RGB (alpha is ignored) to [1, 3, h, w] in [−1, 1]. */
export function fromPicture({ width, height, channels, data }: Raster): Tensor {
  const plane = width * height;
  const out = zeros([1, 3, height, width]);
  for (let i = 0; i < plane; i++) {
    for (let c = 0; c < 3; c++) {
      const value = data[i * channels + (channels === 1 ? 0 : c)] as number;
      out.data[c * plane + i] = 2 * Math.fround(value / 255) - 1;
    }
  }
  return out;
}

/** [1, 3, h, w] around [−1, 1] to 8-bit RGB, clamped. */
export function toPicture({ dims, data }: Tensor): Raster {
  const [, , height = 0, width = 0] = dims;
  const plane = width * height;
  const out = new Uint8Array(plane * 3);
  for (let i = 0; i < plane; i++) {
    for (let c = 0; c < 3; c++) {
      const unit = Math.min(Math.max((data[c * plane + i] as number) / 2 + 0.5, 0), 1);
      out[i * 3 + c] = roundHalfEven(Math.fround(unit * 255));
    }
  }
  return { width, height, channels: 3, data: out };
}

/** A mask's first channel as [1, 1, h, w]: 1 where it is at least half white (repaint), else 0. */
export function fromMask({ width, height, channels, data }: Raster): Tensor {
  const out = zeros([1, 1, height, width]);
  for (let i = 0; i < out.data.length; i++) out.data[i] = (data[i * channels] as number) >= 128 ? 1 : 0;
  return out;
}

/** A mask at latent size: nearest, the top-left value of each cell (torch's `interpolate`). */
export function shrinkMask(mask: Tensor, factor: number): Tensor {
  const [, , height = 0, width = 0] = mask.dims;
  const out = zeros([1, 1, height / factor, width / factor]);
  const columns = width / factor;
  for (let i = 0; i < out.data.length; i++) {
    const row = Math.floor(i / columns);
    out.data[i] = mask.data[row * factor * width + (i - row * columns) * factor] as number;
  }
  return out;
}
