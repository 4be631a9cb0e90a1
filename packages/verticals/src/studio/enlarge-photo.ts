import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { requestLimits } from '@escena/diffusion/generate-request';
import type { RunContext } from '../run.ts';
import { createProgressMeter } from '../progress-meter.ts';
import { createStopwatch } from '../stopwatch.ts';
import type { StudioInput } from './contract.ts';
import type { StudioOutput } from './draw-picture.ts';
import { finishPicture } from './finish-picture.ts';
import { withoutPaths } from './without-paths.ts';

/**
 * A photo as it is, larger: nothing of it is drawn anew.
 * @throws AppError `input.invalid` without a photo, `studio.too_large`, `model.*` of the upscaler, `job.cancelled`
 */
export async function enlargePhoto(
  photo: Raster | undefined,
  input: StudioInput,
  context: RunContext,
): Promise<StudioOutput> {
  if (!photo) throw new AppError('input.invalid', { detail: 'photo: this run looks at one' });
  const { width, height } = photo;
  const pixels = width * height * input.upscale ** 2;
  if (pixels > requestLimits.picturePixels)
    throw new AppError('studio.too_large', {
      detail: `${width * input.upscale}×${height * input.upscale} is more than ${requestLimits.picturePixels} pixels`,
    });
  const meter = createProgressMeter({
    once: {},
    each: { save: 1 },
    rounds: 1,
    onProgress: context.onProgress,
  });
  const watch = createStopwatch();
  const onProgress = (fraction: number): void => meter.report('save', fraction);
  onProgress(0);
  const {
    image,
    upscaler = 'lanczos',
    cutOut,
  } = await watch.time('composite', () => finishPicture(photo, input, { ...context, onProgress }));
  return {
    image,
    mask: undefined,
    report: {
      tool: 'studio',
      seed: input.seed,
      renderer: upscaler,
      checkpoint: null,
      revision: null,
      fromWords: false,
      enlarged: true,
      parameters: JSON.stringify(withoutPaths(input)),
      drawn: { width, height },
      upscaler,
      ...(cutOut && { cutOut }),
      timingsMs: watch.timings,
      peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
      maxAbsDiffOutside: null,
      changedFraction: null,
    },
  };
}
