import type { Raster } from '@escena/core/raster';
import { cutOut } from '@escena/imaging/cut-out';
import type { StudioInput } from './contract.ts';
import { type EnlargeContext, enlargePicture } from './enlarge-picture.ts';
import type { StudioReport } from './report.ts';

/** Below this share of a picture nothing stands out. */
const leastArea = 0.0002;

interface Finished extends Pick<StudioReport, 'cutOut' | 'upscaler'> {
  readonly image: Raster;
}

/**
 * What is done to a picture that was drawn whole: enlarged, then cut out.
 * @throws AppError `model.*` of the upscaler, `job.cancelled`
 */
export async function finishPicture(
  drawn: Raster,
  input: Pick<StudioInput, 'upscale' | 'upscaler' | 'transparent'>,
  context: EnlargeContext,
): Promise<Finished> {
  const enlarged = await enlargePicture(drawn, input, context);
  if (!input.transparent) return enlarged;
  const { alpha, foreground, quality } = await cutOut(enlarged.image, {}, { signal: context.signal });
  const facts = { area: quality.keptFraction, uncertain: quality.uncertainFraction };
  // Where nothing stands out, a picture is better than an empty one; the report says so.
  if (facts.area < leastArea) return { ...enlarged, cutOut: facts };
  return { ...enlarged, image: withAlpha(foreground, alpha), cutOut: facts };
}

function withAlpha({ width, height, data }: Raster, alpha: Raster): Raster {
  const out = new Uint8Array(width * height * 4);
  for (let i = 0; i < alpha.data.length; i++) {
    out.set(data.subarray(3 * i, 3 * i + 3), 4 * i);
    out[4 * i + 3] = alpha.data[i] ?? 0;
  }
  return { width, height, channels: 4, data: out };
}
