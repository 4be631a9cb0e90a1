import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { pillow } from '../../shapes/pillow.ts';
import { turned } from '../../shapes/turned.ts';
import { glass, nickel } from '../../styles/materials.ts';
import { dish } from './dish.ts';

/** A place laid: mat, plate, bowl, folded napkin, cutlery, a glass. 45 × 34 cm. */
export const placeSetting: Piece = {
  title: { en: 'Place setting', es: 'Servicio de mesa' },
  placement: 'surface',
  footprint: 'rectangle',
  size: () => ({ width: 0.45, depth: 0.34, height: 0.12 }),
  build(style) {
    const { materials } = style;
    const mat = board([0.45, 0.004, 0.33], [0, 0.002, 0], 0.0015);
    const cutlery = [
      board([0.014, 0.004, 0.2], [0.165, 0.006, 0.02], 0.0018),
      board([0.018, 0.004, 0.19], [-0.165, 0.006, 0.02], 0.0018),
    ];
    const cup = turned(
      [
        [0, 0.008],
        [0.022, 0.006],
        [0.027, 0.01],
        [0.035, 0.05],
        [0.033, 0.12],
      ],
      { segments: 32, smooth: 2 },
    ).translate(0.17, 0, -0.13);
    const napkin = pillow([0.09, 0.18, 0.02], { pinch: 0 })
      .rotateX(-Math.PI / 2)
      .translate(0, 0.043, 0.02);
    return fit(
      [
        part(materials.basket, [mat]),
        part(materials.ceramic, [
          dish(0.135, 0.02).translate(0, 0.004, 0.02),
          dish(0.085, 0.026).translate(0, 0.016, 0.02),
        ]),
        part(materials.cushionAccent, [napkin]),
        part(nickel, cutlery),
        part(glass, [cup]),
      ],
      this.size(style),
    );
  },
};
