import type { Raster } from '@escena/core/raster';
import { signedDistance } from '@escena/imaging/signed-distance';

/** How far a cut-out is from the known mask. */
export interface MaskErrors {
  /** intersection over union of both above one half */
  readonly iou: number;
  /** harmonic mean of the shares of either border that lie within `tolerance` of the other (Csurka et al. 2013) */
  readonly boundaryF: number;
  /** mean distance between the borders, photo pixels */
  readonly edgePx: number;
  /** mean difference of alpha over the picture, 0…1 */
  readonly alphaMae: number;
}

/** share of the diagonal that a border may be off by and count as found, as usual for this measure */
const tolerance = 0.0075;

export function measureMask(found: Raster, truth: Raster): MaskErrors {
  const { width, height } = truth;
  const [a, b] = [binary(found), binary(truth)];
  let [both, either, difference] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    if (a[i] && b[i]) both++;
    if (a[i] || b[i]) either++;
    difference += Math.abs((found.data[i] ?? 0) - (truth.data[i] ?? 0)) / 255;
  }
  const [fromA, fromB] = [signedDistance(a, width, height), signedDistance(b, width, height)];
  const near = tolerance * Math.hypot(width, height);
  const precision = alongBorder(fromA, fromB, near);
  const recall = alongBorder(fromB, fromA, near);
  return {
    iou: either > 0 ? both / either : 1,
    boundaryF: (2 * precision.share * recall.share) / Math.max(1e-9, precision.share + recall.share),
    edgePx: (precision.mean + recall.mean) / 2,
    alphaMae: difference / a.length,
  };
}

export function binary({ data }: Raster): Uint8Array {
  return Uint8Array.from(data, (value) => (value > 127 ? 1 : 0));
}

function alongBorder(own: Float32Array, other: Float32Array, near: number): { share: number; mean: number } {
  let [n, close, sum] = [0, 0, 0];
  own.forEach((distance, i) => {
    if (Math.abs(distance) > 0.6) return;
    const off = Math.max(0, Math.abs(other[i] ?? 0) - 0.5);
    n++;
    sum += off;
    if (off <= near) close++;
  });
  return n > 0 ? { share: close / n, mean: sum / n } : { share: 0, mean: Infinity };
}
