import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster, type Raster } from '@escena/core/raster';
import { enlargeLanczos } from '@escena/imaging/enlarge-lanczos';
import { resizeRaster } from '@escena/imaging/resize';
import { DiffusionError } from '../diffusion-error.ts';
import { requestLimits } from '../generate-request.ts';
import { type Tensor, zeros } from '../tensor.ts';
import type { Upscaler } from './load-upscaler.ts';
import { type TileWindow, tileWindows } from './tile-windows.ts';

export interface UpscaleOptions {
  /** pixels a side of what the network sees at once: what the memory bears */
  readonly tile?: number;
  /** pixels that neighbouring tiles share */
  readonly overlap?: number;
  readonly signal?: AbortSignal | undefined;
  /** after each tile */
  readonly onTile?: ((done: number, tiles: number) => void) | undefined;
}

/** Some networks fold a picture before they look at it: sides are brought to a multiple of what they fold at most. */
const multiple = 4;
/** 128² in, 512² out: 10 processor seconds and half a gigabyte in Real-ESRGAN, and a cancellation waits for a tile */
const usualTile = 128;
/** half again as much work as without; a quarter of it is read beyond what counts */
const usualOverlap = 24;

/**
 * A picture `factor` times as large by a network, tile by tile. One that enlarges by less is run again, one that enlarges by
 * more is averaged down. Colours come from the network, alpha by Lanczos; a grey picture comes back in three channels.
 * @param factor of the sides, a whole number
 * @throws DiffusionError `input.invalid` for a result beyond the cap; AppError `job.cancelled` before the next tile
 */
export async function upscalePicture(
  upscaler: Upscaler,
  picture: Raster,
  { factor, ...options }: UpscaleOptions & { readonly factor: number },
): Promise<Raster> {
  const [width, height] = [picture.width * factor, picture.height * factor];
  let enlarged = colours(picture);
  while (enlarged.width < width) {
    checkSize(enlarged, upscaler.factor);
    enlarged = await runTiles(upscaler, enlarged, options);
  }
  const sized = resizeRaster(enlarged, width, height);
  if (picture.channels !== 4) return sized;
  const alpha = await enlargeLanczos(alphaOf(picture), factor, { signal: options.signal });
  return withAlpha(sized, alpha);
}

function checkSize({ width, height }: Raster, factor: number): void {
  const pixels = width * height * factor * factor;
  if (pixels <= requestLimits.picturePixels) return;
  throw new DiffusionError('input.invalid', {
    input: 'factor',
    detail: `${width * factor}×${height * factor} is more than ${requestLimits.picturePixels} pixels`,
    remedy: 'enlarge it less, or a smaller part of it',
  });
}

async function runTiles(upscaler: Upscaler, picture: Raster, options: UpscaleOptions): Promise<Raster> {
  const { factor: scale, fixed } = upscaler;
  const { tile = usualTile, overlap = usualOverlap, signal, onTile } = options;
  const whole = padded(picture, fixed);
  const rows = tileWindows(whole.height, { tile: fixed?.height ?? tile, overlap, scale });
  const columns = tileWindows(whole.width, { tile: fixed?.width ?? tile, overlap, scale });
  const out = createRaster(picture.width * scale, picture.height * scale, 3);
  const stride = whole.width * scale * 3;
  // Sums of one row of windows: what no later row adds to is written out, the rest moves up.
  const sums = new Float32Array((rows[0]?.size ?? 0) * scale * stride);
  for (const [r, row] of rows.entries()) {
    for (const [c, column] of columns.entries()) {
      await nextTurn();
      throwIfAborted(signal);
      const drawn = await upscaler.run(cut(whole, row, column));
      addTile(sums, drawn, { row, column, scale, stride });
      onTile?.(r * columns.length + c + 1, rows.length * columns.length);
    }
    const next = rows[r + 1]?.start ?? whole.height;
    const ready = (next - row.start) * scale;
    writeRows(sums, out, { top: row.start * scale, count: ready, stride });
    sums.copyWithin(0, ready * stride);
    sums.fill(0, sums.length - ready * stride);
  }
  return out;
}

/** The window's pixels [1, 3, h, w] in 0…1. */
function cut({ width, data }: Raster, row: TileWindow, column: TileWindow): Tensor {
  const out = zeros([1, 3, row.size, column.size]);
  const plane = row.size * column.size;
  for (let y = 0, i = 0; y < row.size; y++) {
    for (let x = 0; x < column.size; x++, i++) {
      const from = ((row.start + y) * width + column.start + x) * 3;
      for (let c = 0; c < 3; c++) out.data[c * plane + i] = (data[from + c] as number) / 255;
    }
  }
  return out;
}

interface Placed {
  readonly row: TileWindow;
  readonly column: TileWindow;
  readonly scale: number;
  readonly stride: number;
}

function addTile(sums: Float32Array, { data }: Tensor, { row, column, scale, stride }: Placed): void {
  const [height, width] = [row.size * scale, column.size * scale];
  for (let y = 0, i = 0; y < height; y++) {
    const down = row.shares[y] as number;
    for (let x = 0; x < width; x++, i++) {
      const share = down * (column.shares[x] as number);
      if (share === 0) continue;
      const to = y * stride + (column.start * scale + x) * 3;
      for (let c = 0; c < 3; c++)
        sums[to + c] = (sums[to + c] as number) + share * (data[c * height * width + i] as number);
    }
  }
}

function writeRows(
  sums: Float32Array,
  out: Raster,
  { top, count, stride }: { readonly top: number; readonly count: number; readonly stride: number },
): void {
  for (let y = 0; y < count && top + y < out.height; y++)
    for (let i = 0; i < out.width * 3; i++) {
      const value = sums[y * stride + i] as number;
      out.data[(top + y) * out.width * 3 + i] = Math.round(255 * Math.min(1, Math.max(0, value)));
    }
}

/** Three channels: grey thrice, alpha left out. */
function colours({ width, height, channels, data }: Raster): Raster {
  if (channels === 3) return { width, height, channels, data };
  const out = createRaster(width, height, 3);
  for (let i = 0; i < width * height; i++)
    for (let c = 0; c < 3; c++) out.data[i * 3 + c] = data[i * channels + (channels === 1 ? 0 : c)] as number;
  return out;
}

/** Going on as it ends to the right and below, until the network can take it. */
function padded(picture: Raster, fixed: Upscaler['fixed']): Raster {
  const width = Math.max(fixed?.width ?? 0, Math.ceil(picture.width / multiple) * multiple);
  const height = Math.max(fixed?.height ?? 0, Math.ceil(picture.height / multiple) * multiple);
  if (width === picture.width && height === picture.height) return picture;
  const out = createRaster(width, height, 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = (Math.min(y, picture.height - 1) * picture.width + Math.min(x, picture.width - 1)) * 3;
      out.data.set(picture.data.subarray(from, from + 3), (y * width + x) * 3);
    }
  return out;
}

function alphaOf({ width, height, data }: Raster): Raster {
  const alpha = createRaster(width, height, 1);
  for (let i = 0; i < alpha.data.length; i++) alpha.data[i] = data[i * 4 + 3] as number;
  return alpha;
}

function withAlpha({ width, height, data }: Raster, alpha: Raster): Raster {
  const out = createRaster(width, height, 4);
  for (let i = 0; i < width * height; i++) {
    out.data.set(data.subarray(i * 3, i * 3 + 3), i * 4);
    out.data[i * 4 + 3] = alpha.data[i] as number;
  }
  return out;
}
