import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { nickel, screenGlass } from '../../styles/materials.ts';
import { keycaps, keys } from './keycaps.ts';

/** An open 14-inch laptop. */
export const laptop: Piece = {
  title: { en: 'Laptop', es: 'Portátil' },
  placement: 'surface',
  footprint: 'rectangle',
  size: () => ({ width: 0.32, depth: 0.3, height: 0.22 }),
  build(style) {
    const base = board([0.32, 0.014, 0.22], [0, 0.007, 0.04], 0.005);
    const lid = board([0.32, 0.215, 0.006], [0, 0.108, 0], 0.002).rotateX(-0.3).translate(0, 0.012, -0.075);
    const screen = board([0.304, 0.195, 0.002], [0, 0.11, 0.003], 0.0005)
      .rotateX(-0.3)
      .translate(0, 0.012, -0.0745);
    return fit(
      [
        part(nickel, [base, lid]),
        part(screenGlass, [screen]),
        part(keys, keycaps(0.28, 0.1, [0, 0.0145, 0.0])),
      ],
      this.size(style),
    );
  },
};
