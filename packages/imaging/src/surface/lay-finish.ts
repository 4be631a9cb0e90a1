/**
 * A flat surface of a photo covered with something else: laid in its true perspective and size, in the light that the photo has
 * there. Where the mask is 0 the photo's bytes stay.
 */
import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import type { Raster } from '@escena/core/raster';
import { luminance, type Triple } from '../color.ts';
import { mapPoint, type SurfaceMap } from '../fill/surface-map.ts';
import { createGrain, estimateNoise, grainIndex } from '../grain.ts';
import { levelOfLinear, linearOfByte } from '../transfer.ts';
import type { PlaneLight } from './plane-light.ts';

export interface Finish {
  /**
   * What it reflects at a place, linear, into `to`.
   * @param u metres @param v metres; above the floor on walls
   * @param footprint metres that a look covers: finer detail must fade to its mean
   */
  readonly color: (u: number, v: number, footprint: number, to: Float64Array) => void;
  /** whether the surface's own fine texture shows through, as it does through paint */
  readonly thin?: boolean;
}

export interface LayOptions {
  /** 1 channel, the photo's size: 255 covered, 0 the photo's own pixels */
  readonly alpha: Raster;
  /** 3 channels: the old surface's colours, free at the mask's edge of what lies in front of it */
  readonly foreground: Raster;
  readonly map: SurfaceMap;
  readonly light: PlaneLight;
  /** of the old surface, linear: what the photo's colours are divided by to have the light */
  readonly reflectance: Triple;
  readonly finish: Finish;
  readonly seed: number;
  readonly signal?: AbortSignal | undefined;
  /** 0…1 */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

const rowsABreath = 32;
/** looks along the way that a pixel is drawn out to, where a surface is seen at a slant */
const mostLooks = 8;
/** metres below which more looks show nothing */
const finest = 0.0006;
/** what paint shows of the texture below it: no more than this times as bright or dark */
const mostTexture = 1.6;
/** times the usual light from which a window's reflection is likely */
const dazzling = 1.8;

/** @throws AppError `job.cancelled` */
export async function layFinish(photo: Raster, o: LayOptions): Promise<Raster> {
  const { width, height, channels } = photo;
  const { alpha, foreground, map, finish } = o;
  const image: Raster = { ...photo, data: photo.data.slice() };
  const lightAt = createLight(o.light, photo);
  const look = createLook(map, photo, finish);
  const grain = createGrain(o.seed, estimateNoise(photo));
  const usual = usualLight(o.light);
  const smooth = new Float64Array(3);
  const color = new Float64Array(3);
  for (let y = 0; y < height; y++) {
    if (y % rowsABreath === 0) {
      await nextTurn();
      throwIfAborted(o.signal);
      o.onProgress?.(y / height);
    }
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const cover = alpha.data[i] ?? 0;
      if (cover === 0) continue;
      lightAt(x, y, smooth);
      look(x, y, color);
      const texture = finish.thin ? textureOf(foreground.data, 3 * i, smooth) : 1;
      const mirrored = mirroredShare(smooth, usual);
      const noise = grainIndex(x, y);
      const s = i * channels;
      for (let k = 0; k < 3; k++) {
        const own = color[k] ?? 0;
        const lit =
          ((smooth[k] ?? 0) / (o.reflectance[k] ?? 1)) *
          (own + mirrored * ((o.reflectance[k] ?? 1) - own)) *
          texture;
        const fresh = finish.thin ? 0 : grain.sigma * (grain.tile[noise + k] ?? 0);
        const level = levelOfLinear(shoulder(lit)) + fresh;
        const old = photo.data[s + k] ?? 0;
        const mixed = old + (cover / 255) * (level - (foreground.data[3 * i + k] ?? 0));
        image.data[s + k] = mixed < 0 ? 0 : mixed > 255 ? 255 : (mixed + 0.5) | 0;
      }
    }
  }
  o.onProgress?.(1);
  return image;
}

/** Share of a place's light that counts as mirrored, which no material reflects less of: of what exceeds twice the usual, half. */
function mirroredShare(smooth: Float64Array, usual: number): number {
  const light = luminance(smooth[0] ?? 0, smooth[1] ?? 0, smooth[2] ?? 0);
  return light <= dazzling * usual ? 0 : (0.5 * (light - dazzling * usual)) / light;
}

/** Light above .8 is bent towards 1 in place of being cut off. */
function shoulder(light: number): number {
  return light <= 0.8 ? light : 0.8 + 0.2 * (1 - Math.exp((0.8 - light) / 0.2));
}

/** How much brighter the old surface is at a pixel than round about. */
function textureOf(data: Uint8Array, at: number, smooth: Float64Array): number {
  const own =
    (linearOfByte[data[at] ?? 0] ?? 0) +
    (linearOfByte[data[at + 1] ?? 0] ?? 0) +
    (linearOfByte[data[at + 2] ?? 0] ?? 0);
  const mean = (smooth[0] ?? 0) + (smooth[1] ?? 0) + (smooth[2] ?? 0);
  return Math.min(mostTexture, Math.max(1 / mostTexture, own / Math.max(1e-4, mean)));
}

/** Linear colour of the old surface without its texture at a photo's pixel, bilinear over what is known. */
function createLight(
  { smooth: { width, height, data }, known }: PlaneLight,
  photo: Pick<Raster, 'width' | 'height'>,
): (x: number, y: number, to: Float64Array) => void {
  return (x, y, to) => {
    const u = Math.min(width - 1, Math.max(0, ((x + 0.5) * width) / photo.width - 0.5));
    const v = Math.min(height - 1, Math.max(0, ((y + 0.5) * height) / photo.height - 0.5));
    const [left, top] = [Math.floor(u), Math.floor(v)];
    let [r, g, b, total] = [0, 0, 0, 1e-9];
    for (let n = 0; n < 4; n++) {
      const [dx, dy] = [n & 1, n >> 1];
      const j = Math.min(height - 1, top + dy) * width + Math.min(width - 1, left + dx);
      if (!known[j]) continue;
      const weight = 1e-6 + Math.abs(1 - dx - u + left) * Math.abs(1 - dy - v + top);
      r += weight * (data[3 * j] ?? 0);
      g += weight * (data[3 * j + 1] ?? 0);
      b += weight * (data[3 * j + 2] ?? 0);
      total += weight;
    }
    to[0] = Math.exp(r / total);
    to[1] = Math.exp(g / total);
    to[2] = Math.exp(b / total);
  };
}

/** What a finish shows to a pixel: looked at along the way that the slant draws the pixel out to (Feline, McCormack et al. 1999). */
function createLook(
  map: SurfaceMap,
  { width, height }: Pick<Raster, 'width' | 'height'>,
  { color }: Finish,
): (x: number, y: number, to: Float64Array) => void {
  const [here, right, below] = [new Float64Array(2), new Float64Array(2), new Float64Array(2)];
  const one = new Float64Array(3);
  return (x, y, to) => {
    const [px, py] = [(x + 0.5) / width, (y + 0.5) / height];
    const surface = map.surfaces[map.surfaceAt(px, py)];
    to.fill(0);
    if (!surface) return;
    mapPoint(surface.toPlane, px, py, here);
    mapPoint(surface.toPlane, px + 1 / width, py, right);
    mapPoint(surface.toPlane, px, py + 1 / height, below);
    const [u = 0, v = 0] = here;
    const [au, av] = [(right[0] ?? 0) - u, (right[1] ?? 0) - v];
    const [bu, bv] = [(below[0] ?? 0) - u, (below[1] ?? 0) - v];
    const [a, b] = [Math.hypot(au, av), Math.hypot(bu, bv)];
    const [lu, lv, long] = a > b ? [au, av, a] : [bu, bv, b];
    // The pixel's area over its length is its width.
    const short = Math.abs(au * bv - av * bu) / Math.max(1e-9, long);
    const looks = Math.max(1, Math.min(mostLooks, Math.round(long / Math.max(short, finest))));
    const footprint = Math.max(short, long / looks);
    for (let n = 0; n < looks; n++) {
      const t = (n + 0.5) / looks - 0.5;
      color(u + t * lu, v + t * lv, footprint, one);
      for (let k = 0; k < 3; k++) to[k] = (to[k] ?? 0) + (one[k] ?? 0) / looks;
    }
  };
}

/** Median luminance of the old surface, linear. */
function usualLight({ smooth: { data }, known }: PlaneLight): number {
  const found: number[] = [];
  known.forEach((on, i) => {
    const at = 3 * i;
    if (on)
      found.push(
        luminance(Math.exp(data[at] ?? 0), Math.exp(data[at + 1] ?? 0), Math.exp(data[at + 2] ?? 0)),
      );
  });
  return found.sort((a, b) => a - b)[found.length >> 1] ?? 1;
}
