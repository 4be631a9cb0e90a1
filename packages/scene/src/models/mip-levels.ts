import type { Raster } from '@escena/core/raster';
import { byteOfLinear, linearOfByte } from '@escena/imaging/transfer';
import type { ImageLevel } from '../scene.ts';

/**
 * A picture and its halves down to 1 × 1 as RGBA in shared memory; sizes above `maxSide` are left out.
 * @param meaning `light` is averaged as light (sRGB bytes), weighted by alpha; `data` as it is
 */
export function mipLevels(
  raster: Raster,
  { maxSide, meaning }: { readonly maxSide: number; readonly meaning: 'light' | 'data' },
): ImageLevel[] {
  const levels: ImageLevel[] = [];
  let level = withAlpha(raster);
  for (;;) {
    if (Math.max(level.width, level.height) <= maxSide) levels.push(shared(level));
    if (level.width === 1 && level.height === 1) return levels;
    level = halve(level, meaning);
  }
}

function withAlpha({ width, height, channels, data }: Raster): ImageLevel {
  if (channels === 4) return { width, height, data };
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0, from = 0; i < rgba.length; i += 4, from += channels) {
    rgba[i] = data[from] ?? 0;
    rgba[i + 1] = data[from + (channels === 1 ? 0 : 1)] ?? 0;
    rgba[i + 2] = data[from + (channels === 1 ? 0 : 2)] ?? 0;
    rgba[i + 3] = 255;
  }
  return { width, height, data: rgba };
}

function shared({ width, height, data }: ImageLevel): ImageLevel {
  const bytes = new Uint8Array(new SharedArrayBuffer(data.length));
  bytes.set(data);
  return { width, height, data: bytes };
}

/** Means of 2 × 2 texels; an odd last row or column joins the one before it. */
function halve({ width, height, data }: ImageLevel, meaning: 'light' | 'data'): ImageLevel {
  const w = Math.max(1, width >> 1);
  const h = Math.max(1, height >> 1);
  const half = new Uint8Array(w * h * 4);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      let [r, g, b, a, weight, count] = [0, 0, 0, 0, 0, 0];
      const right = x === w - 1 ? width : 2 * x + 2;
      const lower = y === h - 1 ? height : 2 * y + 2;
      for (let v = 2 * y; v < lower; v++)
        for (let u = 2 * x; u < right; u++) {
          const i = (v * width + u) * 4;
          const alpha = data[i + 3] ?? 255;
          // What is not there has no say in the colour, except among its own kind.
          const share = meaning === 'light' ? alpha + 1e-3 : 1;
          r += share * value(data[i] ?? 0, meaning);
          g += share * value(data[i + 1] ?? 0, meaning);
          b += share * value(data[i + 2] ?? 0, meaning);
          a += alpha;
          weight += share;
          count++;
        }
      const to = (y * w + x) * 4;
      half[to] = byte(r / weight, meaning);
      half[to + 1] = byte(g / weight, meaning);
      half[to + 2] = byte(b / weight, meaning);
      half[to + 3] = Math.round(a / count);
    }
  return { width: w, height: h, data: half };
}

function value(sample: number, meaning: 'light' | 'data'): number {
  return meaning === 'light' ? (linearOfByte[sample] ?? 0) : sample;
}

function byte(mean: number, meaning: 'light' | 'data'): number {
  return meaning === 'light' ? byteOfLinear(mean) : Math.round(mean);
}
