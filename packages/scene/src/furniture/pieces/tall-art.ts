import type { Piece } from '../piece.ts';
import { framedPrint } from './framed-print.ts';

/** An upright framed print; two of them make a pair. */
export const tallArt: Piece = {
  title: { en: 'Framed print, portrait', es: 'Lámina enmarcada vertical' },
  placement: 'wall',
  footprint: 'rectangle',
  size: () => ({ width: 0.5, depth: 0.03, height: 0.7 }),
  build(style, random) {
    return framedPrint(style, this.size(style), random);
  },
};
