/** The filled room painted over by a checkpoint that somebody installed: it finishes surfaces; where it invents, the fill stands. */
import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { compareStructure } from '@escena/scene/compare-structure';
import type { RunContext } from '../../run.ts';
import { mostTries, untilKept } from '../../staging/until-kept.ts';
import type { Checkpoint } from '../../studio/checkpoint.ts';
import { studioInput } from '../../studio/contract.ts';
import { paintBack, partToDraw } from '../../studio/masked-photo.ts';
import { toRequest } from '../../studio/to-request.ts';
import type { DeclutterPaint } from './edit.ts';

interface PaintOptions {
  readonly paint: DeclutterPaint;
  readonly seed: number;
  readonly checkpoint: Checkpoint;
  readonly signal: RunContext['signal'];
  /** 0…1 of one try */
  readonly onProgress: (fraction: number) => void;
}

/** pixels of the photo around the hole that are drawn with it, so that it fits in */
const padding = 64;

/** A picture, and how it came about. */
export interface PaintedOver {
  readonly image: Raster;
  /** 0…1: how much of the filled room the best try kept */
  readonly kept: number;
  readonly tries: number;
  /** whether a try kept to the filled room; else the picture is that room as it was given */
  readonly used: boolean;
}

/**
 * @param filled the photo with its hole filled; only the hole is written to
 * @param mask 1 channel: share of what is painted
 * @throws AppError what the checkpoint throws, `job.cancelled`
 */
export async function paintOver(
  filled: Raster,
  mask: Raster,
  { paint, seed, checkpoint, signal, onProgress }: PaintOptions,
): Promise<PaintedOver> {
  const masked = { canvas: filled, paint: mask, allowed: mask };
  const { width, height } = paint;
  const { region, image, mask: part } = partToDraw(masked, { width, height, padding });
  const outside = createRaster(mask.width, mask.height, 1);
  mask.data.forEach((share, i) => (outside.data[i] = share === 0 ? 255 : 0));
  let best = 0;
  const draw = async (trySeed: number) => {
    const input = studioInput.parse({
      ...paint,
      mode: { kind: 'inpaint', mask: 'hole', strength: paint.strength, padding, feather: 0 },
      seed: trySeed,
    });
    const { images } = await checkpoint.draw(
      toRequest(input, { image, mask: part, controls: [] }, checkpoint.facts),
      { signal, onStep: ({ step, steps }) => onProgress(step / steps) },
    );
    const [picture] = images;
    if (!picture) throw new AppError('internal', { detail: 'no picture was drawn' });
    const painted = paintBack(masked, picture, region).image;
    const structure = await compareStructure(filled, painted, { covered: outside, signal });
    best = Math.max(best, structure.score);
    return { painted, structure, rendering: paint };
  };
  try {
    const { painted, structure, tries } = await untilKept(seed, draw);
    return { image: painted, kept: structure.score, tries, used: true };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'staging.structure_changed') throw error;
    return { image: filled, kept: best, tries: mostTries, used: false };
  }
}
