import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { turned } from '../../shapes/turned.ts';
import { styledLegs } from '../styled-legs.ts';
import { tableHeight as height } from './table-height.ts';
import { tableColumn } from './table-column.ts';

/** A round table for four, 120 cm across. */
export const roundDiningTable: Piece = {
  title: { en: 'Round dining table', es: 'Mesa de comedor redonda' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 1.2, depth: 1.2, height }),
  top: () => height,
  build(style) {
    const { materials } = style;
    const top = roundTop(0.6);
    const base =
      style.forms.legs === 'tapered'
        ? part(
            materials.legs,
            styledLegs(style, [0.27, height - 0.03, 0.27], { top: 0.027, foot: 0.016, splay: [0.09, 0.09] }),
          )
        : part(materials.legs, tableColumn(style, { height: height - 0.03, reach: 0.36 }));
    return fit([part(materials.tableTop, [top]), base], this.size(style));
  },
};

function roundTop(radius: number): BufferGeometry {
  return turned(
    [
      [0, height - 0.03],
      [radius - 0.035, height - 0.03],
      [radius - 0.006, height - 0.018],
      [radius, height - 0.01],
      [radius - 0.003, height - 0.003],
      [radius - 0.01, height],
      [0, height],
    ],
    { segments: 96 },
  );
}
