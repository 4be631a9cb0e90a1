import { AppError } from '@escena/core/app-error';
import { createRaster, type Raster } from '@escena/core/raster';
import { compareStructure, leastStructure } from '@escena/scene/compare-structure';
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
 * Measures whether the room behind the furniture is the photo's: nothing is compared under furniture, and what was changed
 * beside it may be darker, as shadows are.
 * @throws AppError `staging.structure_changed`: such a picture is not handed out and costs nothing; `job.cancelled`
 */
export async function checkStructure(
  { photo, image, mask, guide: { width, height, coverage } }: Staged,
  signal: AbortSignal | undefined,
): Promise<KeptStructure> {
  const covered = createRaster(width, height, 1);
  coverage.forEach((share, i) => {
    if (share > 0) covered.data[i] = 255;
  });
  const { score, lines, surfaces } = await compareStructure(photo, image, { covered, shaded: mask, signal });
  if (score < leastStructure)
    throw new AppError('staging.structure_changed', { detail: `${score.toFixed(3)} < ${leastStructure}` });
  return { score, lines, surfaces };
}
