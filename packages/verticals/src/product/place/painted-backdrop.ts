/** Surroundings painted from words by an installed checkpoint, all around the product; the product is laid over them afterwards. */
import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { encodePng } from '@escena/imaging/encode-image';
import { withoutAlpha } from '../../without-alpha.ts';
import type { RunContext } from '../../run.ts';
import { studioInput } from '../../studio/contract.ts';
import type { StudioReport } from '../../studio/report.ts';
import { runStudio } from '../../studio/run.ts';
import { drawnSize, type Scene } from '../scene.ts';
import { colorBackdrop } from './backdrop.ts';
import type { PlacedProduct } from './place-product.ts';
import { standBefore } from './stand-before.ts';

/** What the checkpoint sees where it is to paint: nothing in particular. */
const unpainted = '#9a9a9a';
const maskId = 'around-the-product';

export type PaintContext = Omit<RunContext, 'onProgress'> & {
  readonly seed: number;
  /** fraction of the picture, 0…1 */
  readonly onProgress?: ((fraction: number) => void) | undefined;
};

export interface PaintedBackdrop {
  readonly backdrop: Raster;
  /** the checkpoint's name and hash, as the studio tells of them */
  readonly by: Pick<StudioReport, 'renderer' | 'checkpoint'>;
}

/** @throws AppError `model.*` for a checkpoint that is not there or cannot draw, `job.cancelled` */
export async function paintedBackdrop(
  { prompt, negativePrompt, checkpoint, steps, drawnSide }: Extract<Scene, { kind: 'words' }>,
  placed: PlacedProduct,
  { seed, onProgress, ...context }: PaintContext,
): Promise<PaintedBackdrop> {
  const raster = standBefore(colorBackdrop(placed, unpainted), placed);
  const input = studioInput.parse({
    checkpoint,
    prompt,
    negativePrompt,
    steps,
    seed,
    ...drawnSize(placed, drawnSide),
    // No feather: what is old around the product is grey, and none of it shall shine through.
    mode: { kind: 'inpaint', mask: maskId, strength: 1, padding: 0, feather: 0 },
  });
  const mask = await encodePng(maskAround(placed));
  const made = runStudio({ raster, format: 'png', bitDepth: 8, hasGps: false }, input, {
    ...context,
    pictures: new Map([[maskId, async () => mask]]),
    onProgress: ({ fraction }) => onProgress?.(fraction),
  });
  for await (const { image, report } of made)
    return {
      backdrop: withoutAlpha(image),
      by: { renderer: report.renderer, checkpoint: report.checkpoint },
    };
  throw new AppError('internal', { detail: 'no picture was drawn' });
}

/** All but what the product covers in full. */
function maskAround({ width, height, box, alpha }: PlacedProduct): Raster {
  const mask = createRaster(width, height, 1);
  mask.data.fill(255);
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++)
      if (alpha.data[(y - box.top) * alpha.width + x - box.left] === 255) mask.data[y * width + x] = 0;
  return mask;
}
