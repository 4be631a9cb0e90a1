import type { Piece } from '../piece.ts';
import { part } from '../shapes/part.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import { fit } from '../shapes/fit.ts';
import { blackMetal, screenGlass } from '../styles/materials.ts';

/** A 50-inch television, switched off, on two feet. */
export const television: Piece = {
  title: { en: 'Television', es: 'Televisor' },
  placement: 'surface',
  footprint: 'rectangle',
  size: () => ({ width: 1.12, depth: 0.22, height: 0.7 }),
  build(style) {
    const back = roundedBox([1.12, 0.64, 0.03], { radius: 0.006 }).translate(0, 0.38, -0.004);
    const screen = roundedBox([1.104, 0.62, 0.006], { radius: 0.002, edges: 2 }).translate(0, 0.382, 0.012);
    const feet = [-1, 1].flatMap((side) => [
      roundedBox([0.025, 0.012, 0.22], { radius: 0.004 }).translate(side * 0.4, 0.006, 0),
      roundedBox([0.022, 0.07, 0.03], { radius: 0.004 }).translate(side * 0.4, 0.04, 0),
    ]);
    return fit([part(blackMetal, [back, ...feet]), part(screenGlass, [screen])], this.size(style));
  },
};
