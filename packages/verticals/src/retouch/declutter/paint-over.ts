/** The filled room painted over by a checkpoint that somebody installed: it finishes surfaces; what it invents is thrown away. */
import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { compareStructure } from '@escena/scene/compare-structure';
import type { RunContext } from '../../run.ts';
import { untilKept } from '../../staging/until-kept.ts';
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

/**
 * @param filled the photo with its hole filled; only the hole is written to
 * @param mask 1 channel: share of what is painted
 * @throws AppError `staging.structure_changed` when no try kept to the filled room, what the checkpoint throws, `job.cancelled`
 */
export async function paintOver(
  filled: Raster,
  mask: Raster,
  { paint, seed, checkpoint, signal, onProgress }: PaintOptions,
): Promise<{ image: Raster; tries: number; kept: number }> {
  const masked = { canvas: filled, paint: mask, allowed: mask };
  const { width, height } = paint;
  const { region, image, mask: part } = partToDraw(masked, { width, height, padding });
  const outside = createRaster(mask.width, mask.height, 1);
  mask.data.forEach((share, i) => (outside.data[i] = share === 0 ? 255 : 0));
  const drawn = await untilKept(seed, async (trySeed) => {
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
    return { painted, structure, rendering: paint };
  });
  return { image: drawn.painted, tries: drawn.tries, kept: drawn.structure.score };
}
