/** Pictures of one shape brought to another, as diffusers' VaeImageProcessor does it with Pillow (`resize_mode`). */
import { createRaster, type Raster } from '@escena/core/raster';
import { type Box, type PillowFilter, pillowResize } from './pillow-resample.ts';

/** `default` stretches; `fill` fits inside and smears the edges outwards; `crop` covers and cuts what stands over. */
export type FitMode = 'default' | 'fill' | 'crop';

export interface FitOptions {
  readonly width: number;
  readonly height: number;
  /** @default 'default' */
  readonly mode?: FitMode;
  /** @default 'lanczos' */
  readonly filter?: Exclude<PillowFilter, 'nearest'>;
}

/** @returns a raster of the size asked for, with the channels of the source */
export function pillowFit(
  raster: Raster,
  { width, height, mode = 'default', filter = 'lanczos' }: FitOptions,
): Raster {
  if (mode === 'default') return pillowResize(raster, { width, height, filter });
  const wider = raster.width / raster.height > width / height;
  const fillsWidth = mode === 'fill' ? wider : !wider;
  // A picture of the very shape that is asked for fills both sides either way.
  const scaled = {
    width: fillsWidth ? width : Math.max(1, Math.floor((raster.width * height) / raster.height)),
    height: fillsWidth ? Math.max(1, Math.floor((raster.height * width) / raster.width)) : height,
  };
  const inner = pillowResize(raster, { ...scaled, filter });
  const out = createRaster(width, height, raster.channels);
  const left = Math.floor(width / 2) - Math.floor(inner.width / 2);
  const top = Math.floor(height / 2) - Math.floor(inner.height / 2);
  paste(out, inner, left, top);
  if (mode === 'crop') return out;
  if (wider && top > 0) {
    paste(out, edge(inner, { left: 0, top: 0, right: width, bottom: 0 }, width, top), 0, 0);
    const bottom = { left: 0, top: inner.height, right: width, bottom: inner.height };
    paste(out, edge(inner, bottom, width, top), 0, top + inner.height);
  } else if (!wider && left > 0) {
    paste(out, edge(inner, { left: 0, top: 0, right: 0, bottom: height }, left, height), 0, 0);
    const right = { left: inner.width, top: 0, right: inner.width, bottom: height };
    paste(out, edge(inner, right, left, height), left + inner.width, 0);
  }
  return out;
}

/** Pillow's default filter over an empty box: the outermost two samples, extrapolated. */
function edge(inner: Raster, box: Box, width: number, height: number): Raster {
  return pillowResize(inner, { width, height, filter: 'bicubic', box });
}

/** Copies what of `part` lies within `out`. */
function paste(out: Raster, part: Raster, left: number, top: number): void {
  const { channels } = out;
  const from = Math.max(0, -left);
  const to = Math.min(part.width, out.width - left);
  if (to <= from) return;
  for (let y = Math.max(0, -top); y < Math.min(part.height, out.height - top); y++) {
    const row = part.data.subarray((y * part.width + from) * channels, (y * part.width + to) * channels);
    out.data.set(row, ((y + top) * out.width + left + from) * channels);
  }
}
