import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { cropRaster } from '@escena/imaging/crop-raster';
import { type Bounds, maskBounds } from '@escena/imaging/mask';
import { resizeRaster } from '@escena/imaging/resize';
import { findMarked } from '../../product/find-marked.ts';
import type { Selection } from '../../product/selection.ts';
import type { ProgressMeter } from '../../progress-meter.ts';
import { readMask } from '../../read-mask.ts';
import { readPicture } from '../../read-picture.ts';
import type { RunContext } from '../../run.ts';
import type { Stopwatch } from '../../stopwatch.ts';
import type { TryonGarment } from '../garment.ts';
import type { TryonPerson } from '../person.ts';
import type { GarmentTold } from '../report.ts';
import type { Worn } from '../worn.ts';

interface PutOnOptions {
  /** as it came, 3 channels: what the person is read from */
  readonly photo: Raster;
  readonly person: TryonPerson;
  readonly seed: number;
  readonly context: RunContext;
  readonly meter: ProgressMeter;
  readonly watch: Stopwatch;
}

/**
 * @param current the picture so far, 3 channels, the photo's size
 * @throws AppError `tryon.*`, `not_found`, `image.*` of another picture, `job.cancelled`
 */
export async function putOnGarment(
  current: Raster,
  garment: TryonGarment,
  { photo, person, context, meter, watch }: PutOnOptions,
): Promise<Worn<GarmentTold>> {
  meter.report('cutOut', 0);
  const picture = await readPicture(garment.pictureId, context);
  const own = await watch.time('cutOut', () => find(picture, garment.select ?? {}, context));
  meter.report('cutOut', 0.5);
  const worn = await watch.time('cutOut', () => find(photo, person.worn ?? {}, context));
  meter.report('wear', 0);
  const from = maskBounds(own.alpha, 127);
  const to = maskBounds(worn.alpha, 127);
  if (!from) throw new AppError('tryon.garment_not_found');
  if (!to) throw new AppError('tryon.worn_not_found');
  const image: Raster = { ...current, data: current.data.slice() };
  const mask = createRaster(current.width, current.height, 1);
  lay(fit(own.foreground, from, to), fit(own.alpha, from, to), { to, image, mask });
  meter.report('wear', 1);
  return { image, mask, told: { kind: garment.kind, pictureId: garment.pictureId } };
}

async function find(picture: Raster, { maskId, ...marks }: Selection, { pictures, signal }: RunContext) {
  const mask = maskId === undefined ? undefined : await readMask(maskId, picture, pictures);
  return findMarked(picture, { ...marks, mask }, { signal });
}

function fit(raster: Raster, from: Bounds, to: Bounds): Raster {
  return resizeRaster(cropRaster(raster, from), to.right - to.left, to.bottom - to.top);
}

function lay(
  colors: Raster,
  alpha: Raster,
  { to, image, mask }: { readonly to: Bounds; readonly image: Raster; readonly mask: Raster },
): void {
  for (let y = 0, i = 0; y < alpha.height; y++)
    for (let x = 0; x < alpha.width; x++, i++) {
      const at = (to.top + y) * image.width + to.left + x;
      const share = (alpha.data[i] ?? 0) / 255;
      mask.data[at] = alpha.data[i] ?? 0;
      for (let k = 0; k < 3; k++)
        image.data[3 * at + k] = Math.round(
          share * (colors.data[3 * i + k] ?? 0) + (1 - share) * (image.data[3 * at + k] ?? 0),
        );
    }
}
