import type { Piece } from '../../piece.ts';
import { hung } from './hung.ts';

/** A pair of drapes drawn open on a rod, for a window 180 cm wide; 240 cm drop. */
export const curtains: Piece = {
  title: { en: 'Curtains', es: 'Cortinas' },
  placement: 'wall',
  footprint: 'rectangle',
  size: () => ({ width: 2.6, depth: 0.16, height: 2.4 }),
  build(style, random) {
    const cloth = { ...style.materials.curtain, translucency: 0.18 };
    return hung(style, { size: this.size(style), cloth, drawn: 0.21 }, random);
  },
};
