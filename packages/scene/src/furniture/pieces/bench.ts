import type { Piece } from '../piece.ts';
import { cushion, piping } from '../shapes/cushion.ts';
import { fit } from '../shapes/fit.ts';
import { part } from '../shapes/part.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import { styledLegs } from './styled-legs.ts';

/** An upholstered bench for the foot of a bed or a passage. */
export const bench: Piece = {
  title: { en: 'Bench', es: 'Banco' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.2, depth: 0.42, height: 0.46 }),
  top: () => 0.46,
  build(style, random) {
    const seed = Math.floor(random() * 1e6);
    const seat = cushion([1.19, 0.12, 0.41], { crown: 0.02, radius: 0.035, tufts: [4, 1], seed }).translate(
      0,
      0.345,
      0,
    );
    const welt = piping(1.17, 0.39, { y: 0.365, corner: 0.04 });
    const rail = roundedBox([1.16, 0.04, 0.38], { radius: 0.006 }).translate(0, 0.33, 0);
    const { splay } = style.forms;
    const legs = styledLegs(style, [0.54 - splay, 0.33, 0.16 - splay * 0.5], {
      top: 0.02,
      foot: 0.012,
      splay: [splay, splay * 0.5],
    });
    return fit(
      [
        part(style.materials.armchair, [seat, welt]),
        part(style.materials.wood, [rail]),
        part(style.materials.legs, legs),
      ],
      this.size(style),
    );
  },
};
