import { AppError } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster } from '@escena/core/raster';
import { requestLimits } from '@escena/diffusion/generate-request';
import { balanceGains } from '@escena/imaging/balance-gains';
import { evenLight } from '@escena/imaging/even-light';
import { warpLanczos } from '@escena/imaging/warp-lanczos';
import { levelView } from '@escena/scene/level-view';
import { enlargePicture } from '../../studio/enlarge-picture.ts';
import type { EditMade, EditRun } from '../edit-made.ts';
import type { EnhanceEdit } from './edit.ts';

/** shares of the way at which a stage of it is done */
const [straightened, evened] = [0.5, 1];

/** @throws AppError `studio.too_large`, `model.*` of the upscaler, `job.cancelled` */
export async function enhancePhoto(
  { light, balance, upright, enlarge, upscaler }: EnhanceEdit,
  { photo: { raster, focalLength35mm }, context, meter, watch }: EditRun,
): Promise<EditMade> {
  const { signal } = context;
  const [width, height] = [raster.width * enlarge, raster.height * enlarge];
  if (width * height > requestLimits.picturePixels)
    throw new AppError('studio.too_large', {
      detail: `${width}×${height} is more than ${requestLimits.picturePixels} pixels`,
    });
  meter.report('understand', 0);
  await nextTurn();
  const view = upright ? await watch.time('understand', () => levelView(raster, focalLength35mm)) : undefined;
  meter.report('render', 0);
  const before = view
    ? await watch.time('straighten', () =>
        warpLanczos(raster, view.toPhoto, {
          signal,
          onProgress: (done) => meter.report('render', straightened * done),
        }),
      )
    : raster;
  const even = await watch.time('light', () =>
    evenLight(before, {
      amount: light,
      gains: balanceGains(before, balance),
      signal,
      onProgress: (done) => meter.report('render', straightened + (evened - straightened) * done),
    }),
  );
  const { image, upscaler: enlarger } = await watch.time('save', () =>
    enlargePicture(
      even,
      { upscale: enlarge, upscaler },
      { ...context, onProgress: (done) => meter.report('save', done) },
    ),
  );
  const mask = createRaster(image.width, image.height, 1);
  mask.data.fill(255);
  return {
    image,
    mask,
    before,
    told: {
      renderer: enlarger ?? 'light',
      checkpoint: null,
      enhanced: true,
      upright: view ? { pitch: view.pitch, roll: view.roll, zoom: view.zoom } : null,
    },
  };
}
