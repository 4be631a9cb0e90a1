import type { Piece } from '../piece.ts';
import { caseOnFeet } from './case-on-feet.ts';

/** A wardrobe with two pairs of doors, 180 × 60 cm. */
export const wardrobe: Piece = {
  title: { en: 'Wardrobe', es: 'Armario' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.8, depth: 0.6, height: 2.1 }),
  build(style) {
    const plain = {
      ...style,
      forms: { ...style.forms, fronts: style.forms.fronts === 'cane' ? 'flat' : style.forms.fronts },
    } as const;
    return caseOnFeet(plain, this.size(style), { columns: 4, rows: 1, fronts: 'doors' });
  },
};
