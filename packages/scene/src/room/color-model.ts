import type { FloorFeatures } from './floor-features.ts';

/** A smoothed histogram over OKLab and texture: how common a pixel's looks are among the weighted pixels. */
export interface ColorModel {
  /** log density against a uniform one, one for each pixel asked */
  readonly logDensity: (pixel: number) => number;
}

const bins = { lightness: 20, chroma: 16, texture: 6 } as const;
const chromaReach = 0.16;
/** share of every model given to colours never seen */
const unseen = 0.02;

/** @param weight how much each pixel counts, ≥ 0 */
export function colorModel(features: FloorFeatures, weight: Float32Array): ColorModel {
  const { lightness, a, b, texture } = features;
  const colorCount = bins.lightness * bins.chroma * bins.chroma;
  const colors = new Float64Array(colorCount);
  const textures = new Float64Array(bins.texture);
  let total = 0;
  const colorBin = (i: number): number =>
    bin(lightness[i] ?? 0, bins.lightness) * bins.chroma * bins.chroma +
    bin(((a[i] ?? 0) / chromaReach + 1) / 2, bins.chroma) * bins.chroma +
    bin(((b[i] ?? 0) / chromaReach + 1) / 2, bins.chroma);
  const textureBin = (i: number): number => bin((Math.log((texture[i] ?? 0) + 1e-3) + 6) / 5, bins.texture);
  for (let i = 0; i < weight.length; i++) {
    const w = weight[i] ?? 0;
    if (w === 0) continue;
    total += w;
    const c = colorBin(i);
    colors[c] = (colors[c] ?? 0) + w;
    const t = textureBin(i);
    textures[t] = (textures[t] ?? 0) + w;
  }
  let blurred = colors;
  blurred = blur(blurred, bins.chroma * bins.chroma, bins.lightness);
  blurred = blur(blurred, bins.chroma, bins.chroma);
  blurred = blur(blurred, 1, bins.chroma);
  const log = (share: number, count: number): number => Math.log((1 - unseen) * share * count + unseen);
  const safe = Math.max(total, 1e-9);
  const logColor = blurred.map((v) => log(v / safe, colorCount / 20));
  const logTexture = textures.map((v) => log(v / safe, bins.texture));
  return { logDensity: (i) => (logColor[colorBin(i)] ?? 0) + 0.5 * (logTexture[textureBin(i)] ?? 0) };
}

function bin(fraction: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(fraction * count)));
}

/** 1-2-1 along one dimension of the histogram. */
function blur(histogram: Float64Array<ArrayBuffer>, stride: number, size: number): Float64Array<ArrayBuffer> {
  return histogram.map((v, i) => {
    const at = Math.floor(i / stride) % size;
    const before = at > 0 ? (histogram[i - stride] ?? 0) : v;
    const after = at + 1 < size ? (histogram[i + stride] ?? 0) : v;
    return (before + 2 * v + after) / 4;
  });
}
