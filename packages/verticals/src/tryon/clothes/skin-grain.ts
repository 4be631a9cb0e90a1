/**
 * Skin's own fine texture and the photo's noise on it, for skin that the photo does not show: random copies of a patch of what it does
 * show, summed (spot noise; van Wijk, "Spot noise texture synthesis for data visualization", SIGGRAPH 1991), so that the sum has the patch's
 * own spectrum and repeats nowhere.
 */
import type { Raster } from '@escena/core/raster';
import { boxMean } from '@escena/imaging/box-mean';
import { lightAt } from '@escena/imaging/light-at';
import { luminance } from '@escena/imaging/color';
import { signedDistance } from '@escena/imaging/signed-distance';

/** pixels: the patch's side, and the least that says anything */
const most = 32;
const fewest = 8;
/** of the patch's side: what is larger is light, not texture */
const fine = 0.2;
/** copies that lie on each pixel */
const copies = 12;
/** of the deepest place within bare skin: how deep a patch must lie; of all those by roughness the usual one */
const within = 0.5;
const usualShare = 0.3;
/** logarithms of light: a coarser patch is no skin, and a stronger sum no grain */
const mostSpread = 0.04;
const strongest = 0.15;
/** light below which there is noise only */
const dark = 2e-3;

interface Patch {
  readonly side: number;
  /** [side·side] logarithm of light above what lies around, windowed so that a sum of copies has the patch's own spread */
  readonly values: Float32Array;
}

/** @param where 1 channel: above 0 is grain wanted @returns [h·w] factors about 1, of light */
export function skinGrain(
  photo: Raster,
  skin: Raster,
  { where, seed }: { readonly where: Raster; readonly seed: number },
): Float32Array | undefined {
  const patch = usualPatch(photo, skin);
  if (!patch) return undefined;
  const { width, height } = where;
  const sum = new Float32Array(width * height);
  const { side, values } = patch;
  let state = (seed ^ 0x9e3779b9) >>> 0;
  // A small generator is enough for where copies lie (xorshift; Marsaglia 2003).
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const count = Math.ceil((copies * width * height) / (side * side));
  const scale = 1 / Math.sqrt(copies);
  for (let k = 0; k < count; k++) {
    const [left, top] = [
      Math.floor(random() * (width + side)) - side,
      Math.floor(random() * (height + side)) - side,
    ];
    const sign = random() < 0.5 ? -scale : scale;
    const at =
      Math.min(height - 1, Math.max(0, top + (side >> 1))) * width +
      Math.min(width - 1, Math.max(0, left + (side >> 1)));
    if (!isNear(where, at, side)) continue;
    for (let v = Math.max(0, -top); v < side && top + v < height; v++)
      for (let u = Math.max(0, -left); u < side && left + u < width; u++) {
        const i = (top + v) * width + left + u;
        sum[i] = (sum[i] ?? 0) + sign * (values[v * side + u] ?? 0);
      }
  }
  return sum.map((value) => Math.exp(Math.min(strongest, Math.max(-strongest, value))));
}

/** Whether grain is wanted about there: five places tell. */
function isNear({ width, data }: Raster, at: number, side: number): boolean {
  return [0, -side, side, -side * width, side * width].some((step) => (data[at + step] ?? 0) > 0);
}

/** Of all places well within bare skin the one whose roughness is usual: neither a highlight nor lips, a nail, a fold. */
function usualPatch(photo: Raster, skin: Raster): Patch | undefined {
  const { width, height } = skin;
  const inside = Uint8Array.from(skin.data, (value) => (value > 250 ? 1 : 0));
  const depth = signedDistance(inside, width, height);
  const deepest = depth.reduce((most, far) => Math.max(most, far), 0);
  const radius = Math.min(most / Math.SQRT2, within * deepest);
  const side = Math.floor(Math.SQRT2 * radius);
  if (side < fewest) return undefined;
  const step = Math.max(1, side >> 1);
  const found: { readonly values: Float32Array; readonly spread: number }[] = [];
  for (let y = side; y < height - side; y += step)
    for (let x = side; x < width - side; x += step) {
      if ((depth[y * width + x] ?? 0) < radius) continue;
      const values = roughAt(photo, side, { left: x - (side >> 1), top: y - (side >> 1) });
      found.push({ values, spread: spreadOf(values) });
    }
  found.sort((a, b) => a.spread - b.spread);
  const usual = found[Math.floor(found.length * usualShare)];
  if (!usual) return undefined;
  const hann = (k: number): number => Math.sin((Math.PI * (k + 0.5)) / side) ** 2;
  const window = usual.values.map((_, k) => hann(k % side) * hann(Math.floor(k / side)));
  const gain = Math.min(1, mostSpread / usual.spread) / spreadOf(window);
  return { side, values: usual.values.map((value, k) => value * (window[k] ?? 0) * gain) };
}

/** Logarithm of light above what lies around, [side·side]. */
function roughAt(
  photo: Raster,
  side: number,
  { left, top }: { readonly left: number; readonly top: number },
): Float32Array {
  const logs = new Float32Array(side * side);
  for (let v = 0, k = 0; v < side; v++)
    for (let u = 0; u < side; u++, k++)
      logs[k] = Math.log(luminance(...lightAt(photo, (top + v) * photo.width + left + u)) + dark);
  const around = boxMean(logs, side, side, Math.max(2, Math.round(fine * side)));
  return logs.map((value, k) => value - (around[k] ?? 0));
}

const spreadOf = (values: Float32Array): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
