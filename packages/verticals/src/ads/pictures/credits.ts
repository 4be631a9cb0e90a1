import { creditsOf } from '../../studio/credits.ts';
import { drawnSize } from '../../product/scene.ts';
import type { Cell } from '../campaign.ts';
import type { AdBackground } from './background.ts';
import { ratiosOf } from './ratios.ts';

/** A set takes a worker as long as a product picture does. */
const setsPerCredit = 4;

interface Image {
  readonly id: string;
  readonly background?: AdBackground | undefined;
}

/** What the pictures' backgrounds cost, once for every shape that they are shown in: as product pictures and the studio's do. */
export function creditsOfBackgrounds(images: readonly Image[], cells: readonly Cell[]): number {
  let [sets, painted] = [0, 0];
  for (const { id, background } of images) {
    const ratios = background ? ratiosOf(cells, id) : [];
    if (background?.kind === 'set') sets += ratios.length;
    if (background?.kind === 'outpaint')
      for (const ratio of ratios) {
        const drawn = drawnSize({ width: ratio, height: 1 }, background.drawnSide);
        painted += creditsOf({ steps: background.steps, images: 1, ...drawn });
      }
  }
  return Math.ceil(sets / setsPerCredit) + painted;
}
