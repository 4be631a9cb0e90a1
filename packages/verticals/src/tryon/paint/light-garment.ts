/** A garment that was laid on, lit as a checkpoint would have it; where that shows something else, it stays as it was laid. */
import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { parseGenerateCase } from '@escena/diffusion/generate-request';
import type { GenerateRequest } from '@escena/diffusion/generate-request';
import type { ProgressMeter } from '../../progress-meter.ts';
import type { RunContext } from '../../run.ts';
import type { Checkpoint } from '../../studio/checkpoint.ts';
import { paintBack, partToDraw } from '../../studio/masked-photo.ts';
import { findGarment } from '../clothes/find-garment.ts';
import type { TryonGarment } from '../garment.ts';
import type { Worn } from '../worn.ts';
import type { TryonPaint } from './paint.ts';
import { takeLight } from './take-light.ts';

/** pixels of the photo around the garment that are drawn with it, so that it fits in */
const padding = 64;
/** above this share of light that no cloth could have, the picture is not of this garment */
const mostWild = 0.15;
const mostTries = 3;
/** between the seeds of tries */
const seedStep = 0x9e3779b9;

export interface LitTold {
  /** whether the light of a try was taken; else the garment is as it was laid on */
  readonly used: boolean;
  readonly tries: number;
}

interface LightOptions {
  readonly paint: TryonPaint;
  readonly seed: number;
  readonly checkpoint: Checkpoint;
  readonly context: RunContext;
  readonly meter: ProgressMeter;
}

/**
 * Colours and prints are the garment's own whatever the checkpoint draws (`take-light.ts`).
 * @param laid the picture with the garment on, and where
 * @throws AppError what the checkpoint throws; of the garment's picture as `findGarment`; `job.cancelled`
 */
export async function lightGarment(
  { image: guide, mask }: Pick<Worn<unknown>, 'image' | 'mask'>,
  garment: TryonGarment,
  { paint, seed, checkpoint, context, meter }: LightOptions,
): Promise<{ readonly image: Raster; readonly told: LitTold }> {
  const masked = { canvas: guide, paint: mask, allowed: mask };
  const { width, height } = paint;
  const { region, image, mask: part } = partToDraw(masked, { width, height, padding });
  const dresses = checkpoint.facts.className === 'CatVTONPipeline';
  const own = dresses ? { garment: cutOut(await findGarment(garment, context)) } : undefined;
  for (let k = 0; k < mostTries; k++) {
    const request = requestOf(paint, { seed: (seed + k * seedStep) >>> 0, dresses });
    const { images } = await checkpoint.draw(
      { ...request, image, mask: part, ...own },
      {
        signal: context.signal,
        onStep: ({ step, steps }) => meter.report('draw', (k + step / steps) / mostTries, { step, steps }),
      },
    );
    const [picture] = images;
    if (!picture) throw new AppError('internal', { detail: 'no picture was drawn' });
    const painted = paintBack(masked, picture, region).image;
    const { image: lit, wild } = takeLight(guide, painted, mask);
    if (wild <= mostWild) return { image: lit, told: { used: true, tries: k + 1 } };
  }
  return { image: guide, told: { used: false, tries: mostTries } };
}

/** One that dresses people has its own guidance and begins from noise; an inpainting one changes what lies there. */
function requestOf(
  { prompt, steps, strength, width, height }: TryonPaint,
  { seed, dresses }: { readonly seed: number; readonly dresses: boolean },
): Omit<GenerateRequest, 'image' | 'mask' | 'garment'> {
  const {
    image: _image,
    mask: _mask,
    garment: _garment,
    pose: _pose,
    garmentPose: _garmentPose,
    extra: { controls: _controls, ...extra },
    ...fields
  } = parseGenerateCase({
    ...(dresses ? { pipeline: 'try-on' } : { pipeline: 'inpaint', prompt, strength }),
    steps,
    seed,
    width,
    height,
  });
  return { ...fields, extra };
}

/** 4 channels, as it is shown to a network. */
function cutOut({ colors, alpha }: { readonly colors: Raster; readonly alpha: Raster }): Raster {
  const out = createRaster(colors.width, colors.height, 4);
  for (let i = 0; i < alpha.data.length; i++) {
    out.data.set(colors.data.subarray(3 * i, 3 * i + 3), 4 * i);
    out.data[4 * i + 3] = alpha.data[i] ?? 0;
  }
  return out;
}
