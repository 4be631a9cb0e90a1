/** A garment that was laid on, lit as a checkpoint would have it; where that shows something else, it stays as it was laid. */
import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { pillowResize } from '@escena/imaging/pillow-resample';
import type { ProgressMeter } from '../../progress-meter.ts';
import type { RunContext } from '../../run.ts';
import type { Checkpoint } from '../../studio/checkpoint.ts';
import { paintBack } from '../../studio/masked-photo.ts';
import type { TryonGarment } from '../garment.ts';
import type { TryonPerson } from '../person.ts';
import type { Worn } from '../worn.ts';
import { askCheckpoint } from './ask-checkpoint.ts';
import type { TryonPaint } from './paint.ts';
import { takeLight } from './take-light.ts';

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
  readonly person: TryonPerson;
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
  { person, paint, seed, checkpoint, context, meter }: LightOptions,
): Promise<{ readonly image: Raster; readonly told: LitTold }> {
  const masked = { canvas: guide, paint: mask, allowed: mask };
  const asked = await askCheckpoint(masked, checkpoint.facts, { garment, person, paint, context });
  const { region, request } = asked;
  const size = { width: region.right - region.left, height: region.bottom - region.top };
  for (let k = 0; k < mostTries; k++) {
    const { images } = await checkpoint.draw(
      { ...request, seed: (seed + k * seedStep) >>> 0 },
      {
        signal: context.signal,
        onStep: ({ step, steps }) => meter.report('draw', (k + step / steps) / mostTries, { step, steps }),
      },
    );
    const [picture] = images;
    if (!picture) throw new AppError('internal', { detail: 'no picture was drawn' });
    // Drawn at the network's size, not at the photo's.
    const drawn = pillowResize(picture, { ...size, filter: 'lanczos' });
    const painted = paintBack(masked, drawn, region).image;
    const { image: lit, wild } = takeLight(guide, painted, mask);
    if (wild <= mostWild) return { image: lit, told: { used: true, tries: k + 1 } };
  }
  return { image: guide, told: { used: false, tries: mostTries } };
}
