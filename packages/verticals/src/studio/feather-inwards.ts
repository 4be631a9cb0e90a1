import { createRaster, type Raster } from '@escena/core/raster';
import { cropRaster } from '@escena/imaging/crop-raster';
import { maskBounds } from '@escena/imaging/mask';
import { pillowResize } from '@escena/imaging/pillow-resample';
import { signedDistance } from '@escena/imaging/signed-distance';

/** Distances of more pixels take seconds and gigabytes: a larger mask's edge is measured on a coarser grid. */
const mostPixels = 4_000_000;

/**
 * A mask whose edge rises from 0 within `radius` pixels, all of them inside it: where it was 0 it stays 0. The picture's
 * border is no edge.
 * @param mask 1 channel
 * @param radius pixels; 0 leaves it as it is
 */
export function featherInwards(mask: Raster, radius: number): Raster {
  const bounds = maskBounds(mask);
  if (radius === 0 || !bounds) return mask;
  // A pixel around it shows where it ends; what lies further away is of no account.
  const around = {
    left: Math.max(0, bounds.left - 1),
    top: Math.max(0, bounds.top - 1),
    right: Math.min(mask.width, bounds.right + 1),
    bottom: Math.min(mask.height, bounds.bottom + 1),
  };
  const part = cropRaster(mask, around);
  const { width, height, data } = part;
  const coarser = Math.ceil(Math.sqrt((width * height) / mostPixels));
  const small = coarser === 1 ? part : shrunk(part, coarser);
  const rise = pillowResize(riseOf(small, radius / coarser), { width, height, filter: 'bilinear' });
  const out = createRaster(mask.width, mask.height, 1);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const share = ((data[i] ?? 0) * (rise.data[i] ?? 0)) / 255;
      out.data[(around.top + y) * mask.width + around.left + x] = Math.round(share);
    }
  return out;
}

/** 0 at the edge, 255 from `radius` pixels inside. */
function riseOf({ width, height, data }: Raster, radius: number): Raster {
  const inside = Uint8Array.from(data, (value) => (value > 0 ? 1 : 0));
  const distance = signedDistance(inside, width, height);
  const rise = createRaster(width, height, 1);
  for (let i = 0; i < rise.data.length; i++) {
    const depth = Math.min(1, Math.max(0, (distance[i] ?? 0) / radius));
    // Without a kink at either end.
    rise.data[i] = Math.round(255 * depth * depth * (3 - 2 * depth));
  }
  return rise;
}

/** A pixel for each block, inside only where the whole block is. */
function shrunk({ width, height, data }: Raster, block: number): Raster {
  const small = createRaster(Math.ceil(width / block), Math.ceil(height / block), 1);
  small.data.fill(255);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (data[y * width + x] === 0)
        small.data[Math.floor(y / block) * small.width + Math.floor(x / block)] = 0;
  return small;
}
