import type { Piece } from '../piece.ts';
import { part } from '../shapes/part.ts';
import { turned } from '../shapes/turned.ts';
import { mirrorGlass } from '../styles/materials.ts';

/** A round mirror in a thin frame. */
export const roundMirror: Piece = {
  title: { en: 'Round mirror', es: 'Espejo redondo' },
  placement: 'wall',
  footprint: 'round',
  size: () => ({ width: 0.8, depth: 0.03, height: 0.8 }),
  build(style) {
    const rim = turned(
      [
        [0.384, 0],
        [0.398, 0],
        [0.4, 0.004],
        [0.4, 0.026],
        [0.398, 0.03],
        [0.388, 0.03],
        [0.386, 0.016],
      ],
      { segments: 96 },
    ).rotateX(Math.PI / 2);
    const glass = turned(
      [
        [0.387, 0.016],
        [0, 0.016],
      ],
      { segments: 96 },
    ).rotateX(Math.PI / 2);
    return [part(style.materials.metal, [rim]), part(mirrorGlass, [glass])];
  },
};
