import type { BufferGeometry } from 'three';
import type { Part } from '../../../scene.ts';
import type { Size } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import type { Style } from '../../styles/style.ts';
import { styledLegs } from '../styled-legs.ts';
import { tableHeight as height } from './table-height.ts';

/** `leaves` boards across the top with a hair's joint between; planks where the style's tables are slabs. */
export function longTable(style: Style, { width, depth }: Size, leaves: number): Part[] {
  const { materials, forms } = style;
  const planks = forms.table === 'slab' && forms.legs !== 'tapered' ? 5 : 1;
  const thick = planks > 1 ? 0.042 : 0.03;
  const tops: BufferGeometry[] = [];
  const shares = leaves === 3 ? [0.2, 0.6, 0.2] : [1];
  let from = -width / 2;
  for (const share of shares) {
    const long = width * share;
    for (let p = 0; p < planks; p++) {
      const each = depth / planks;
      const z = (p - (planks - 1) / 2) * each;
      tops.push(board([long - 0.002, thick, each - 0.0015], [from + long / 2, height - thick / 2, z], 0.005));
    }
    from += long;
  }
  const apron = forms.legs !== 'steel';
  const [x, z] = [width / 2 - 0.1, depth / 2 - 0.09];
  const rails = apron
    ? [
        board([2 * x, 0.085, 0.022], [0, height - thick - 0.043, z]),
        board([2 * x, 0.085, 0.022], [0, height - thick - 0.043, -z]),
        board([0.022, 0.085, 2 * z], [x, height - thick - 0.043, 0]),
        board([0.022, 0.085, 2 * z], [-x, height - thick - 0.043, 0]),
      ]
    : [];
  const legs = styledLegs(style, [x - forms.splay * 0.4, height - thick, z - forms.splay * 0.3], {
    top: forms.legs === 'turned' ? 0.038 : 0.03,
    foot: 0.017,
    splay: [forms.splay * 0.8, forms.splay * 0.6],
  });
  return fit(
    [
      ...(planks > 1
        ? tops.map((plank) => part(materials.tableTop, [plank]))
        : [part(materials.tableTop, tops)]),
      ...grained(materials.wood, rails),
      part(materials.legs, legs),
    ],
    { width, depth, height },
  );
}
