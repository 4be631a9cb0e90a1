import type { Piece } from '../../piece.ts';
import { voile } from '../../styles/materials.ts';
import { hung } from './hung.ts';

/** Sheer curtains drawn across a window, 200 cm wide. */
export const sheerCurtains: Piece = {
  title: { en: 'Sheer curtains', es: 'Visillos' },
  placement: 'wall',
  footprint: 'rectangle',
  size: () => ({ width: 2, depth: 0.13, height: 2.4 }),
  build(style, random) {
    return hung(style, { size: this.size(style), cloth: voile, drawn: 0.47 }, random);
  },
};
