/** From a labelling of the working picture to a true alpha edge and the thing's own colours at the photo's size. */
import { createRaster, type Raster } from '@escena/core/raster';
import { edgeBand } from './edge-band.ts';
import { foregroundOf } from './foreground.ts';
import type { PreparedCutOut } from './prepare-cut-out.ts';
import { sampleEdge } from './sample-edge.ts';
import { signedDistance } from './signed-distance.ts';
import { smoothEdge } from './smooth-edge.ts';

export interface LabelledAlpha {
  /** 1 channel, the photo's size; mixes display values, as viewers do */
  readonly alpha: Raster;
  /** 3 channels: the thing's colours, free of the rest's at its edge, carried on beyond it */
  readonly foreground: Raster;
}

interface AlphaOptions {
  /** working pixels about the border that are open too: strands of hair stand out of a labelling */
  readonly strands?: number;
}

/** @param labels [working pixel] 1 where the thing is */
export function alphaOfLabels(
  { photo, picture }: Pick<PreparedCutOut, 'photo' | 'picture'>,
  labels: Uint8Array,
  { strands = 0 }: AlphaOptions = {},
): LabelledAlpha {
  const { width, height } = photo;
  const away = signedDistance(labels, picture.width, picture.height);
  const fringe = Uint8Array.from(away, (far) => (Math.abs(far) < strands ? 1 : 0));
  const band = edgeBand({ width: picture.width, height: picture.height, away, fringe }, width, height);
  const samples = sampleEdge(photo, band);
  const edge = smoothEdge(photo, band, samples);
  const alpha = createRaster(width, height, 1);
  for (let i = 0; i < alpha.data.length; i++) alpha.data[i] = (band.distance[i] ?? 0) > 0 ? 255 : 0;
  band.pixels.forEach((i, k) => {
    alpha.data[i] = Math.round(255 * (edge[k] ?? 0));
  });
  return { alpha, foreground: foregroundOf(photo, alpha, { band, samples }) };
}
