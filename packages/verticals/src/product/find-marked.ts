/** Something of the photo by marks or a mask: what the worker and the browser's preview both look for things with. */
import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster, type Raster } from '@escena/core/raster';
import { type CutOut, type CutOutOptions, cutOut } from '@escena/imaging/cut-out';
import type { CutOutMarks } from '@escena/imaging/cut-out-marks';
import { maskedThing } from '@escena/imaging/masked-thing';

export interface Found extends Pick<CutOut, 'alpha' | 'foreground' | 'quality'> {
  /** for a further look at the same photo; undefined where nothing had to be worked out */
  readonly prepared: CutOut['prepared'] | undefined;
}

interface MarkedOptions extends CutOutOptions {
  /** where the thing may be: colours and edges decide */
  readonly guess?: Raster | undefined;
}

/**
 * Marks are worked out, from a mask or a guess where there is one; without any, a mask is taken as it is, and so is a photo
 * that was cut out before. @throws AppError job.cancelled
 */
export async function findMarked(
  photo: Raster,
  { mask: given, ...marks }: CutOutMarks,
  { guess, ...options }: MarkedOptions,
): Promise<Found> {
  const isMarked = marks.clicks ?? marks.box ?? marks.strokes;
  const mask = isMarked ? undefined : (given ?? ownAlpha(photo));
  if (!mask) return cutOut(photo, { ...marks, mask: given ?? guess }, options);
  if (!options.transparent) {
    await nextTurn();
    throwIfAborted(options.signal);
    return { ...maskedThing(photo, mask), prepared: options.prepared };
  }
  const found = await cutOut(photo, { ...marks, mask }, options);
  const keptFraction = mask.data.reduce((sum, value) => sum + value, 0) / (255 * mask.data.length);
  return {
    ...found,
    alpha: mask,
    foreground: keptBy(mask, photo, found.foreground),
    quality: { ...found.quality, keptFraction },
  };
}

/** What a photo with transparent pixels says of itself; undefined for an opaque one. */
function ownAlpha({ width, height, channels, data }: Raster): Raster | undefined {
  if (channels !== 4) return undefined;
  const alpha = createRaster(width, height, 1);
  for (let i = 0; i < alpha.data.length; i++) alpha.data[i] = data[4 * i + 3] ?? 0;
  return alpha;
}

/** The photo's own bytes wherever the mask is full; a product's colours elsewhere. */
function keptBy(mask: Raster, photo: Raster, foreground: Raster): Raster {
  const data = foreground.data.slice();
  for (let i = 0; i < mask.data.length; i++)
    if (mask.data[i] === 255)
      for (let k = 0; k < 3; k++) data[3 * i + k] = photo.data[i * photo.channels + k] ?? 0;
  return { ...foreground, data };
}
