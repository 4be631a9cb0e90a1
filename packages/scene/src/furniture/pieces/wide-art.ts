import type { Piece } from '../piece.ts';
import { framedPrint } from './framed-print.ts';

/** A wide framed print with a mount, to hang over a sofa or a bed. */
export const wideArt: Piece = {
  title: { en: 'Framed print, landscape', es: 'Lámina enmarcada apaisada' },
  placement: 'wall',
  footprint: 'rectangle',
  size: () => ({ width: 1.2, depth: 0.03, height: 0.8 }),
  build(style, random) {
    return framedPrint(style, this.size(style), random);
  },
};
