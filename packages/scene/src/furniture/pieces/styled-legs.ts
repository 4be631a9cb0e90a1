import type { BufferGeometry } from 'three';
import { board } from '../shapes/board.ts';
import { fourLegs, type LegOptions } from '../shapes/tapered-leg.ts';
import { turnedLeg } from '../shapes/turned-leg.ts';
import type { Style } from '../styles/style.ts';

/**
 * Four legs in the style's own form under a rectangle with its corners at (±x, ±z), from `height` down to the floor.
 * Steel stands on runners, front to back. Metres.
 */
export function styledLegs(
  style: Style,
  [x, height, z]: readonly [x: number, height: number, z: number],
  options: LegOptions,
): BufferGeometry[] {
  const corners = [-1, 1].flatMap((sx) => [-1, 1].map((sz) => [sx * x, sz * z] as const));
  switch (style.forms.legs) {
    case 'tapered':
      return fourLegs([x, height, z], options);
    case 'turned':
      return corners.map(([cx, cz]) => turnedLeg([cx, height, cz], options.top * 1.35));
    case 'block': {
      const side = options.top * 1.7;
      return corners.map(([cx, cz]) => board([side, height, side], [cx, height / 2, cz], 0.004));
    }
    case 'steel': {
      const side = Math.min(0.03, options.top * 1.25);
      const posts = corners.map(([cx, cz]) => board([side, height, side], [cx, height / 2, cz], 0.002));
      const runners = [-1, 1].map((sx) => board([side, side, 2 * z + side], [sx * x, side / 2, 0], 0.002));
      return [...posts, ...runners];
    }
  }
}
