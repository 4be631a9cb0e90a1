import type { Piece } from '../piece.ts';
import { caseOnFeet } from './case-on-feet.ts';

/** A low cabinet for a television. */
export const mediaConsole: Piece = {
  title: { en: 'Media console', es: 'Mueble de TV' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.6, depth: 0.42, height: 0.5 }),
  top: () => 0.5,
  build(style) {
    return caseOnFeet(style, this.size(style), { columns: 3, rows: 1, fronts: 'slats' });
  },
};
