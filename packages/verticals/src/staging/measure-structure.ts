import { createRaster, type Raster } from '@escena/core/raster';
import { compareStructure } from '@escena/scene/compare-structure';
import type { Guide } from '@escena/scene/guide';

export interface KeptStructure {
  /** 0…1: 1 for the room as it was, what furniture hides not counted */
  readonly score: number;
  readonly lines: number;
  readonly surfaces: number;
}

interface Staged {
  readonly photo: Raster;
  readonly image: Raster;
  /** 1 channel: where the picture was changed at all */
  readonly mask: Raster;
  readonly guide: Pick<Guide, 'width' | 'height' | 'coverage'>;
}

/**
 * How much of the room is still the photo's: nothing is compared under furniture, and what was changed beside it may be
 * darker, as shadows are.
 * @throws AppError `job.cancelled`
 */
export async function measureStructure(
  { photo, image, mask, guide: { width, height, coverage } }: Staged,
  signal: AbortSignal | undefined,
): Promise<KeptStructure> {
  const covered = createRaster(width, height, 1);
  coverage.forEach((share, i) => {
    if (share > 0) covered.data[i] = 255;
  });
  const { score, lines, surfaces } = await compareStructure(photo, image, { covered, shaded: mask, signal });
  return { score, lines, surfaces };
}
