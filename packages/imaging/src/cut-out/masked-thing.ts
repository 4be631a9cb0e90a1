/** A thing whose place is known by a mask: its own colours at the mask's edge and beyond it, as a cut-out would give them. */
import { createRaster, type Raster } from '@escena/core/raster';
import { fitWithin, resizeRaster } from '../resize.ts';
import { type CutOut, qualityOf } from './cut-out.ts';
import { edgeBand } from './edge-band.ts';
import { foregroundOf } from './foreground.ts';
import { workingSide } from './prepare-cut-out.ts';
import { sampleEdge } from './sample-edge.ts';
import { signedDistance } from './signed-distance.ts';

/**
 * No edge is looked for: `alpha` is the mask itself, and where it is full the colours are the photo's own bytes.
 * @param photo 3 or 4 channels @param mask 1 channel of the photo's size
 */
export function maskedThing(photo: Raster, mask: Raster): Pick<CutOut, 'alpha' | 'foreground' | 'quality'> {
  const size = fitWithin(photo, workingSide);
  const small = resizeRaster(mask, size.width, size.height);
  const labels = small.data.map((value) => (value > 127 ? 1 : 0));
  const away = signedDistance(labels, size.width, size.height);
  const fringe = new Uint8Array(labels.length);
  const band = edgeBand({ ...size, away, fringe }, photo.width, photo.height);
  const samples = sampleEdge(photo, band);
  // What is half there far from any edge is the thing's, as gauze is.
  const solid = createRaster(photo.width, photo.height, 1);
  for (let i = 0; i < solid.data.length; i++)
    solid.data[i] = mask.data[i] === 255 || (band.distance[i] ?? 0) > 0 ? 255 : 0;
  for (const i of band.pixels) solid.data[i] = mask.data[i] ?? 0;
  return {
    alpha: mask,
    foreground: foregroundOf(photo, solid, { band, samples }),
    quality: qualityOf(mask, samples.confidence),
  };
}
