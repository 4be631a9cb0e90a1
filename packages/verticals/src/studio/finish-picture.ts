import type { Raster } from '@escena/core/raster';
import { cutOut } from '@escena/imaging/cut-out';
import { pillowResize } from '@escena/imaging/pillow-resample';
import type { StudioInput } from './contract.ts';
import type { StudioReport } from './report.ts';

/** Below this share of a picture nothing stands out. */
const leastArea = 0.0002;

interface Finished extends Pick<StudioReport, 'cutOut' | 'upscaler'> {
  readonly image: Raster;
}

/**
 * What is done to a picture that was drawn whole: enlarged, then cut out.
 * @throws AppError `job.cancelled`
 */
export async function finishPicture(
  drawn: Raster,
  { upscale, transparent }: Pick<StudioInput, 'upscale' | 'transparent'>,
  { signal }: { readonly signal?: AbortSignal | undefined },
): Promise<Finished> {
  const [width, height] = [drawn.width * upscale, drawn.height * upscale];
  const enlarged = upscale === 1 ? drawn : pillowResize(drawn, { width, height, filter: 'lanczos' });
  const upscaler = upscale === 1 ? {} : { upscaler: 'lanczos' };
  if (!transparent) return { image: enlarged, ...upscaler };
  const { alpha, foreground, quality } = await cutOut(enlarged, {}, { signal });
  const facts = { area: quality.keptFraction, uncertain: quality.uncertainFraction };
  // Where nothing stands out, a picture is better than an empty one; the report says so.
  if (facts.area < leastArea) return { image: enlarged, cutOut: facts, ...upscaler };
  return { image: withAlpha(foreground, alpha), cutOut: facts, ...upscaler };
}

function withAlpha({ width, height, data }: Raster, alpha: Raster): Raster {
  const out = new Uint8Array(width * height * 4);
  for (let i = 0; i < alpha.data.length; i++) {
    out.set(data.subarray(3 * i, 3 * i + 3), 4 * i);
    out[4 * i + 3] = alpha.data[i] ?? 0;
  }
  return { width, height, channels: 4, data: out };
}
