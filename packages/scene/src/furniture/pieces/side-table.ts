import type { Piece } from '../piece.ts';
import { fit } from '../shapes/fit.ts';
import { part } from '../shapes/part.ts';
import { styledLegs } from './styled-legs.ts';
import { turned } from '../shapes/turned.ts';

const [radius, height] = [0.225, 0.52] as const;

/** A small round table beside a seat: three styles of foot under a lipped top. */
export const sideTable: Piece = {
  title: { en: 'Side table', es: 'Mesa auxiliar' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: radius * 2, depth: radius * 2, height }),
  top: () => height - 0.006,
  build(style) {
    const { materials, forms } = style;
    const top = turned(
      [
        [0, height - 0.028],
        [radius - 0.012, height - 0.028],
        [radius, height - 0.018],
        [radius, height - 0.003],
        [radius - 0.004, height],
        [radius - 0.01, height - 0.001],
        [radius - 0.014, height - 0.006],
        [0, height - 0.006],
      ],
      { segments: 72 },
    );
    if (forms.legs === 'block' || forms.table === 'pedestal') {
      const stem = turned(
        [
          [0, 0],
          [0.15, 0],
          [0.152, 0.006],
          [0.148, 0.014],
          [0.03, 0.022],
          [0.018, 0.05],
          [0.018, height - 0.06],
          [0.06, height - 0.028],
        ],
        { segments: 48 },
      );
      return [part(materials.tableTop, [top]), part(materials.metal, [stem])];
    }
    const legs = styledLegs(style, [0.11, height - 0.026, 0.11], {
      top: 0.017,
      foot: 0.01,
      splay: [0.035, 0.035],
    });
    return fit([part(materials.tableTop, [top]), part(materials.legs, legs)], this.size(style));
  },
};
