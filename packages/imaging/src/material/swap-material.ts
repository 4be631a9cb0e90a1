/**
 * A region in another material: its old texture is smoothed away, the new one is laid along its surface, bent by its
 * folds, and lit by its own light; metals mirror a soft studio in its guessed relief.
 */
import { AppError, throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster, type Raster } from '@escena/core/raster';
import { linearToOklab, type Triple } from '../color.ts';
import { edgeColors } from '../recolor/edge-colors.ts';
import { createSplit, type SplitLight } from '../recolor/split-light.ts';
import { levelOfLinear, linearOfByte } from '../transfer.ts';
import { shadingCorrelation } from './measure-material.ts';
import { readShading, type RegionShading } from './read-shading.ts';
import { studioLight } from './studio-light.ts';
import { flatPlace, type PlaceOnSurface } from './flat-place.ts';

export interface MaterialLook {
  /**
   * Colour of the material at a place, linear reflectance, into `to`.
   * @param u metres @param v metres @param footprint metres a pixel: finer detail must fade to its mean
   */
  readonly color: (u: number, v: number, footprint: number, to: Float64Array) => void;
  /** how much of the region's own highlights stays: 0 cloth … 1 glaze */
  readonly gloss: number;
  /** light at grazing view, as velvet's pile gives it, 0…1 */
  readonly sheen?: number | undefined;
  /** mirrors the studio, blurred by 0 polished … 1 satin; scatters nothing */
  readonly metal?: number | undefined;
}

export interface SwapMaterialOptions {
  /** how the texture lies; default flat, the region a quarter of a metre long */
  readonly place?: PlaceOnSurface | undefined;
  /** also over prints and parts of other colours within the mask; else they stay */
  readonly coverAll?: boolean | undefined;
  /** 3 channels: the thing's colours without the backdrop's */
  readonly foreground?: Raster | undefined;
  /** of an earlier material on the same region */
  readonly shading?: RegionShading | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface SwappedMaterial {
  /** the photo's shape; where the mask is 0 its bytes */
  readonly image: Raster;
  /** correlation of the slow lightness of photo (apart from its paint) and result where the material lies, −1…1 */
  readonly shadingCorrelation: number;
  readonly shading: RegionShading;
}

const rowsABreath = 32;
/** A quarter of a metre: a shoe, a large mug, a small bag. */
const usualSize = 0.25;
/** shading contrast against the photo's: no more for dark things made light (their shading is mostly noise) */
const mostContrast = 1.4;
/** metres that a surface that leans by 45° moves the texture */
const foldShift = 0.006;

/**
 * @param mask 1 channel, the photo's size
 * @throws AppError input.invalid (empty region), internal (sizes), job.cancelled
 */
export async function swapMaterial(
  photo: Raster,
  mask: Raster,
  look: MaterialLook,
  o: SwapMaterialOptions = {},
): Promise<SwappedMaterial> {
  const { width, height, channels } = photo;
  if (channels === 1 || mask.channels !== 1 || mask.width !== width || mask.height !== height)
    throw new AppError('internal', { detail: 'photo and mask do not fit for a material' });
  const shading = o.shading ?? readShading(photo, mask);
  const place = o.place ?? flatPlace(mask, usualSize);
  const foreground = o.foreground ?? edgeColors(photo, mask);
  const split = createSplit(shading.paint);
  const contrast = contrastFor(shading, look);
  const image: Raster = { ...photo, data: photo.data.slice() };
  const laid = createRaster(width, height, 1);
  const { data: before } = photo;
  const { data: after } = image;
  const spot = new Float64Array(3);
  const color = new Float64Array(3);
  const parts: SplitLight = { shading: 0, highlight: 0, share: 0 };
  const at: Sampled = { shade: 0, highlight: 0, leanX: 0, leanY: 0 };
  for (let y = 0; y < height; y++) {
    if (y % rowsABreath === 0) {
      await nextTurn();
      throwIfAborted(o.signal);
    }
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const cover = mask.data[i] ?? 0;
      if (cover === 0) continue;
      const own = cover === 255 ? before : foreground.data;
      const f = cover === 255 ? i * channels : 3 * i;
      let share = cover / 255;
      if (!o.coverAll) {
        split(
          linearOfByte[own[f] ?? 0] ?? 0,
          linearOfByte[own[f + 1] ?? 0] ?? 0,
          linearOfByte[own[f + 2] ?? 0] ?? 0,
          parts,
        );
        if (parts.share === 0) continue;
        share *= parts.share;
      }
      laid.data[i] = Math.round(255 * share);
      sample(
        shading,
        ((x + 0.5) * shading.width) / width - 0.5,
        ((y + 0.5) * shading.height) / height - 0.5,
        at,
      );
      place(x, y, spot);
      const [u = 0, v = 0, footprint = 0] = spot;
      look.color(u + foldShift * at.leanX, v + foldShift * at.leanY, footprint, color);
      const light = Math.exp(contrast * at.shade);
      const facing = 1 / Math.sqrt(1 + at.leanX * at.leanX + at.leanY * at.leanY);
      const scatter =
        look.metal === undefined
          ? light * (1 + (look.sheen ?? 0) * (1 - facing) * 2)
          : studioLight(at.leanX, at.leanY, look.metal) * light ** 0.6;
      const mirror = look.gloss * at.highlight;
      const s = i * channels;
      for (let k = 0; k < 3; k++) {
        const level = levelOfLinear(shoulder(scatter * (color[k] ?? 0) + mirror));
        const mixed = (before[s + k] ?? 0) + share * (level - (own[f + k] ?? 0));
        after[s + k] = mixed < 0 ? 0 : mixed > 255 ? 255 : (mixed + 0.5) | 0;
      }
    }
  }
  return { image, shadingCorrelation: shadingCorrelation(image, laid, shading), shading };
}

/** Light above .8 is bent towards 1 in place of being cut off. */
function shoulder(light: number): number {
  return light <= 0.8 ? light : 0.8 + 0.2 * (1 - Math.exp((0.8 - light) / 0.2));
}

function contrastFor({ paint }: RegionShading, { color }: MaterialLook): number {
  const sum: Triple = [0, 0, 0];
  const to = new Float64Array(3);
  let [r, g, b] = sum;
  const probes = 64;
  for (let k = 0; k < probes; k++) {
    color(0.013 * (k % 8), 0.017 * Math.floor(k / 8), 0.001, to);
    r += (to[0] ?? 0) / probes;
    g += (to[1] ?? 0) / probes;
    b += (to[2] ?? 0) / probes;
  }
  const [lightness] = linearToOklab([r, g, b]);
  return Math.min(1.2, (mostContrast * paint.lightness) / Math.max(0.05, lightness));
}

interface Sampled {
  shade: number;
  highlight: number;
  leanX: number;
  leanY: number;
}

/** All four planes at a place between pixels, bilinear. */
function sample(
  { width, height, shade, highlight, leanX, leanY }: RegionShading,
  x: number,
  y: number,
  to: Sampled,
): void {
  const u = Math.min(width - 1.001, Math.max(0, x));
  const v = Math.min(height - 1.001, Math.max(0, y));
  const left = Math.floor(u);
  const top = Math.floor(v);
  const fx = u - left;
  const fy = v - top;
  const i = top * width + left;
  to.shade = between(shade, width, { i, fx, fy });
  to.highlight = between(highlight, width, { i, fx, fy });
  to.leanX = between(leanX, width, { i, fx, fy });
  to.leanY = between(leanY, width, { i, fx, fy });
}

function between(
  plane: Float32Array,
  width: number,
  { i, fx, fy }: { readonly i: number; readonly fx: number; readonly fy: number },
): number {
  const upper = (1 - fx) * (plane[i] ?? 0) + fx * (plane[i + 1] ?? 0);
  const lower = (1 - fx) * (plane[i + width] ?? 0) + fx * (plane[i + width + 1] ?? 0);
  return (1 - fy) * upper + fy * lower;
}
