/**
 * The shade that a thing casts on the surfaces around it, which goes with the thing: darker than the light that the surface has
 * farther away, and joined to it. Thin dark things between bare surface, a table's legs, are taken along.
 */
import { createRaster, type Raster } from '@escena/core/raster';
import { boxMean } from '../box-mean.ts';
import { dilateMask } from '../mask.ts';
import { fitWithin, resizeRaster } from '../resize.ts';
import { spreadLight } from './spread-light.ts';
import { labelPixels, type SurfaceMap } from './surface-map.ts';

/** long side that shade is looked for at */
const side = 400;
/** pixels around the hole that may be in its shade, and that say nothing of the light beyond */
const reach = 44;
/** pixels: what is narrower between bare surface is taken along */
const thin = 7;
/** share of the light beyond, display values, below which it is shade */
const shaded = 0.93;
/** pixels: gaps in shade, a leg that stands in it */
const gap = 4;
const margin = 2;

/**
 * @param hole 1 channel of the photo's size @param surface which of the map's surfaces may be shaded
 * @returns the hole with its shade, of its size, 255 and 0
 */
export function withShade(
  photo: Raster,
  hole: Raster,
  { map, bare, surface }: { readonly map: SurfaceMap; readonly bare: Raster; readonly surface: number },
): Raster {
  const { width, height } = fitWithin(photo, side);
  const small = resizeRaster(photo, width, height);
  const data = new Float32Array(width * height * 3);
  for (let i = 0; i < width * height; i++)
    for (let c = 0; c < 3; c++) data[3 * i + c] = (small.data[i * small.channels + c] ?? 0) / 255;
  const open = dilateMask(binary(resizeRaster(hole, width, height), 0), 1).data;
  const shown = binary(resizeRaster(bare, width, height), 127);
  const closed = dilateMask(dilateMask(shown, thin), -thin).data;
  const near = dilateMask({ width, height, channels: 1, data: open }, reach).data;
  const label = labelPixels(map, width, height);
  const seen = shown.data.map((on, i) => (on && !near[i] ? 1 : 0));
  const count = seen.reduce((sum, on, i) => sum + (on && label[i] === surface ? 1 : 0), 0);
  if (count === 0) return binary(hole, 0);
  const lightAt = spreadLight({ width, height, data }, { surfaces: map.surfaces.length, label, seen });
  const grey = boxMean(
    Float32Array.from(label, (_, i) => greyOf(data, i)),
    width,
    height,
    1,
  );
  const light = new Float64Array(3);
  const dark = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      if (label[i] !== surface || !near[i] || open[i] || !closed[i]) continue;
      lightAt(surface, (x + 0.5) / width, (y + 0.5) / height, light);
      if ((grey[i] ?? 0) < shaded * greyOf(light, 0)) dark[i] = 1;
    }
  const taken = joined(open, dark, width);
  const joint = dilateMask({ width, height, channels: 1, data: taken.map((on) => 255 * on) }, gap + margin);
  const grown = dilateMask(joint, -gap);
  const out = binary(hole, 0);
  for (let y = 0, i = 0; y < hole.height; y++) {
    const row = Math.floor(((y + 0.5) * height) / hole.height) * width;
    for (let x = 0; x < hole.width; x++, i++)
      if (grown.data[row + Math.floor(((x + 0.5) * width) / hole.width)]) out.data[i] = 255;
  }
  return out;
}

function greyOf(data: ArrayLike<number>, i: number): number {
  return 0.3 * (data[3 * i] ?? 0) + 0.59 * (data[3 * i + 1] ?? 0) + 0.11 * (data[3 * i + 2] ?? 0);
}

function binary({ width, height, data }: Raster, threshold: number): Raster {
  const out = createRaster(width, height, 1);
  data.forEach((value, i) => (out.data[i] = value > threshold ? 255 : 0));
  return out;
}

/** 1 on what is dark and touches the hole, step by step; the hole itself not. */
function joined(open: Uint8Array, dark: Uint8Array, width: number): Uint8Array {
  const out = new Uint8Array(dark.length);
  const queue: number[] = [];
  open.forEach((on, i) => on && queue.push(i));
  for (let i = queue.pop(); i !== undefined; i = queue.pop())
    for (const [n, inside] of [
      [i - 1, i % width > 0],
      [i + 1, (i + 1) % width > 0],
      [i - width, i >= width],
      [i + width, i + width < dark.length],
    ] as const)
      if (inside && dark[n] && !out[n]) {
        out[n] = 1;
        queue.push(n);
      }
  return out;
}
