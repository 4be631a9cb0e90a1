import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { findProduct } from '../../product/find-product.ts';
import { makeScene } from '../../product/make-scene.ts';
import { openGuesser } from '../../product/open-guesser.ts';
import type { RunContext } from '../../run.ts';
import type { SetBackground } from './background.ts';

/** Pixels of the longer side: no format shows more. */
const side = 1920;

/**
 * A photo's product in a set, once for each shape; it is cut out once.
 * @param ratios width ÷ height
 * @param onDone told after each of them
 * @returns pictures by ratio
 * @throws AppError `product.not_found`, `model.*`, `worker.crashed`, `job.cancelled`
 */
export async function standInSet(
  photo: Raster,
  { product, fill, ...set }: SetBackground,
  { ratios, onDone, context }: { ratios: readonly number[]; onDone: () => void; context: RunContext },
): Promise<Map<number, Raster>> {
  const { pictures, signal } = context;
  await using guesser = openGuesser(photo, undefined, context);
  const { alpha, foreground } = await findProduct(photo, product, { guesser, pictures, signal });
  const subject = { photo, inPhoto: photo, colors: foreground, alpha };
  const made = new Map<number, Raster>();
  const { onProgress: _, ...rendering } = context;
  for (const ratio of ratios) {
    const aspect = [ratio, 1] as const;
    const { image, maxAbsDiffOutside } = await makeScene(subject, set, {
      ...rendering,
      canvas: { aspect, fill, side },
      transparent: false,
      seed: 0,
    });
    if (maxAbsDiffOutside !== 0)
      throw new AppError('internal', { detail: `the product's pixels differ by ${maxAbsDiffOutside}` });
    made.set(ratio, image);
    onDone();
  }
  return made;
}
