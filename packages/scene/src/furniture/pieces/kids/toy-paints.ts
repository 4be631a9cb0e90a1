import type { Material } from '../../../scene.ts';
import { paint } from '../../styles/materials.ts';

/** The muted colours of children's things, the same in every style. */
export const toyPaints: readonly Material[] = [
  paint([0.55, 0.27, 0.17], 0.6),
  paint([0.27, 0.36, 0.3], 0.6),
  paint([0.62, 0.45, 0.16], 0.6),
  paint([0.23, 0.33, 0.42], 0.6),
  paint([0.66, 0.5, 0.42], 0.6),
  paint([0.68, 0.64, 0.55], 0.6),
];
