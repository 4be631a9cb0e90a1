/** What makes filled skin go on from the skin beside it without a step: their ratio along the seam, spread over the fill. */
import { createFloatRaster, createRaster, type FloatRaster, type Raster } from '@escena/core/raster';
import { lightAt } from '@escena/imaging/light-at';
import { pushPull } from '@escena/imaging/push-pull';
import { blurFloat } from '../../product/decal/blur-float.ts';
import { depthOf } from './depth-of.ts';

/** in shoulder breadths from the hole: a hem's own line lies nearer, further off is no seam */
const band = { from: 0.012, to: 0.05 };
/** in shoulder breadths: finer than this is grain and marks, not light */
const noMarks = 0.01;
/** in shoulder breadths: how far into the fill a seam tells what light there is */
const reach = 0.35;
/** linear light below which a ratio is noise */
const dark = 4e-3;
/** logarithms: a stronger ratio is of two different things */
const strongest = 0.9;

interface SeamOptions {
  /** 1 channel: bare skin of the picture */
  readonly skin: Raster;
  /** 1 channel: where a body can be; what lies beyond has skin's colours only */
  readonly limbs: Raster;
  /** 1 channel: not 0 is filled */
  readonly hole: Raster;
  /** pixels between the shoulders */
  readonly breadth: number;
}

/**
 * The membrane of seamless cloning (Pérez, Gangnet and Blake, "Poisson image editing", 2003, eq. 5–7, of logarithms of light), by pull–push
 * instead of a solver, that fades with the way from the seam.
 * @param fill 3 channels of linear light, known on both sides of the seam
 * @returns [h·w·3] factors of its light; undefined: no skin lies beside the hole
 */
export function seamLight(
  picture: Raster,
  fill: FloatRaster,
  { skin, limbs, hole, breadth }: SeamOptions,
): Float32Array | undefined {
  const { width, height } = picture;
  const size = width * height;
  const depth = depthOf(hole);
  const seam = createRaster(width, height, 1);
  const known = new Float32Array(size);
  const planes = [0, 1, 2].map(() => new Float32Array(size));
  for (let i = 0; i < size; i++) {
    if ((skin.data[i] ?? 0) <= 250 || (limbs.data[i] ?? 0) <= 250 || hole.data[i]) continue;
    const far = -depth([(i % width) + 0.5, Math.floor(i / width) + 0.5]);
    if (far < Math.max(2, band.from * breadth) || far > Math.max(6, band.to * breadth)) continue;
    seam.data[i] = 255;
    known[i] = 1;
    const own = lightAt(picture, i);
    for (const [k, plane] of planes.entries()) {
      const ratio = Math.log(((own[k] ?? 0) + dark) / ((fill.data[3 * i + k] ?? 0) + dark));
      plane[i] = Math.min(strongest, Math.max(-strongest, ratio));
    }
  }
  if (!known.includes(1)) return undefined;
  const radius = Math.max(1, Math.round(noMarks * breadth));
  const weight = blurFloat(known, width, height, radius);
  const ratios = createFloatRaster(width, height, 3);
  for (const [k, plane] of planes.entries()) {
    const sum = blurFloat(plane, width, height, radius);
    for (let i = 0; i < size; i++)
      if (known[i]) ratios.data[3 * i + k] = (sum[i] ?? 0) / Math.max(1e-3, weight[i] ?? 0);
  }
  const spread = pushPull(ratios, known).data;
  const toSeam = depthOf(seam);
  return spread.map((ratio, at) => {
    const i = Math.floor(at / 3);
    const far = Math.max(0, -toSeam([(i % width) + 0.5, Math.floor(i / width) + 0.5]));
    return Math.exp(ratio * Math.exp(-far / (reach * breadth)));
  });
}
