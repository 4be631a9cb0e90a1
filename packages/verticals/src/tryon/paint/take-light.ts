/** The folds and shadows of one picture on the colours and prints of another. */
import type { Raster } from '@escena/core/raster';
import { boxMean } from '@escena/imaging/box-mean';
import { luminance } from '@escena/imaging/color';
import { cropRaster } from '@escena/imaging/crop-raster';
import { maskBounds } from '@escena/imaging/mask';
import { byteOfLinear, linearOfByte } from '@escena/imaging/transfer';

/** A fold's radius as a share of the masked part's size, the root of its area. */
const foldShare = 0.02;
/** the running mean thrice is close to a Gaussian */
const passes = 3;
/** light at most this many times as strong, or as weak: a deep fold of cloth in daylight is within it */
const most = Math.log(1.8);
/** linear light: what is darker is noise */
const floor = 0.004;

export interface TakenLight {
  /** 3 channels; outside the mask the guide's own bytes */
  readonly image: Raster;
  /** share of the masked pixels whose light no cloth could have: the picture shows something else */
  readonly wild: number;
}

/**
 * What both pictures look like at the size of folds is compared, and the guide lit by the difference; finer than that all is the
 * guide's. The usual pixel keeps its light, so that the cloth keeps its colour.
 * @param guide 3 channels
 * @param painted 3 channels, the same size
 * @param mask 1 channel: share of the light that is taken
 */
export function takeLight(guide: Raster, painted: Raster, mask: Raster): TakenLight {
  const bounds = maskBounds(mask);
  if (!bounds) return { image: guide, wild: 0 };
  const share = cropRaster(mask, bounds);
  const { width, height } = share;
  const weights = Float32Array.from(share.data, (value) => value / 255);
  const area = weights.reduce((sum, weight) => sum + weight, 0);
  const radius = Math.max(1, Math.round(foldShare * Math.sqrt(area)));
  const smooth = (values: Float32Array): Float32Array => {
    let out = values;
    for (let k = 0; k < passes; k++) out = boxMean(out, width, height, radius);
    return out;
  };
  const [own, other] = [guide, painted].map((picture) =>
    smooth(weighted(cropRaster(picture, bounds), weights)),
  );
  const ratios = new Float32Array(weights.length);
  for (let i = 0; i < ratios.length; i++) ratios[i] = Math.log((other?.[i] ?? 1) / (own?.[i] ?? 1));
  const usual = median(ratios.filter((_, i) => (weights[i] ?? 0) > 0.5));
  const image = { ...guide, data: guide.data.slice() };
  let wild = 0;
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) {
      const weight = weights[i] ?? 0;
      if (weight === 0) continue;
      const ratio = (ratios[i] ?? 0) - usual;
      if (Math.abs(ratio) > most) wild += weight;
      const gain = Math.exp(weight * Math.min(Math.max(ratio, -most), most));
      const at = 3 * ((y + bounds.top) * guide.width + x + bounds.left);
      for (let k = 0; k < 3; k++)
        image.data[at + k] = byteOfLinear(gain * (linearOfByte[guide.data[at + k] ?? 0] ?? 0));
    }
  return { image, wild: wild / area };
}

/** Linear light times weight: sums over a window are then of the masked part alone. */
function weighted({ data }: Raster, weights: Float32Array): Float32Array {
  const light = (at: number): number => linearOfByte[data[at] ?? 0] ?? 0;
  return weights.map(
    (weight, i) => weight * (floor + luminance(light(3 * i), light(3 * i + 1), light(3 * i + 2))),
  );
}

function median(values: Float32Array): number {
  return values.toSorted()[Math.floor(values.length / 2)] ?? 0;
}
