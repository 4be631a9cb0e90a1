import { AppError } from '@escena/core/app-error';
import { leastStructure } from '@escena/scene/compare-structure';
import type { KeptStructure } from './measure-structure.ts';

/** More would cost minutes, and a checkpoint that fails so often fails the next time, too. */
export const mostTries = 3;
/** between the seeds of tries: far from every variation's own */
const seedStep = 0x9e3779b9;

export interface Drawn {
  readonly structure: KeptStructure;
  /** there when a checkpoint painted a picture over the guide */
  readonly rendering?: object | undefined;
}

/**
 * Draws until the picture keeps the room, from another seed each time. What is traced only shades the photo; a checkpoint that
 * paints could move a wall.
 * @throws AppError `staging.structure_changed` after `mostTries`: nothing is charged then
 */
export async function untilKept<Picture extends Drawn>(
  seed: number,
  draw: (seed: number) => Promise<Picture>,
): Promise<Picture & { readonly tries: number }> {
  let best = 0;
  for (let k = 0; k < mostTries; k++) {
    const picture = await draw((seed + k * seedStep) >>> 0);
    const { score } = picture.structure;
    if (!picture.rendering || score >= leastStructure) return { ...picture, tries: k + 1 };
    best = Math.max(best, score);
  }
  throw new AppError('staging.structure_changed', {
    detail: `${best.toFixed(3)} < ${leastStructure} in ${mostTries} tries`,
  });
}
