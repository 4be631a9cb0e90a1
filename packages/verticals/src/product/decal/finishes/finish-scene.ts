import type { Art } from '../art.ts';
import type { DrawnArt } from '../draw-outlines.ts';
import type { LightDirection } from '../find-light.ts';
import type { Region } from '../find-region.ts';
import type { InverseMap } from '../invert-map.ts';
import type { Shading } from '../read-shading.ts';
import type { Relief } from '../relief.ts';

/** All that a technique with a third dimension needs to know. */
export interface FinishScene {
  readonly art: Art;
  readonly region: Region;
  readonly inverse: InverseMap;
  readonly drawn: DrawnArt;
  readonly shading: Shading;
  readonly relief: Relief;
  readonly light: LightDirection;
}

/** Millimetres that a technique reaches around the art. */
export const finishMarginMm = 1.5;
