import { type BufferGeometry, PlaneGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { pane } from '../../styles/materials.ts';
import { caseOnFeet } from '../case-on-feet.ts';
import { vaseBody } from '../vase-body.ts';
import { plates } from './plates.ts';

/** A tall cabinet with glass doors above and doors below, plates and jugs inside. */
export const displayCabinet: Piece = {
  title: { en: 'Display cabinet', es: 'Vitrina' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1, depth: 0.42, height: 2 }),
  build(style) {
    const { materials } = style;
    const [w, d, low, high] = [1, 0.42, 0.82, 1.96];
    const lower = caseOnFeet(
      style,
      { width: w, depth: d, height: low },
      { columns: 2, rows: 1, fronts: 'doors' },
    );
    const middle = (low + high) / 2;
    const boards: BufferGeometry[] = [
      board([0.022, high - low, d - 0.06], [-w / 2 + 0.03, middle, -0.02]),
      board([0.022, high - low, d - 0.06], [w / 2 - 0.03, middle, -0.02]),
      board([w - 0.06, high - low, 0.01], [0, middle, -d / 2 + 0.02]),
      board([w, 0.04, d], [0, high + 0.02, 0], 0.012),
      ...[0, 1, 2, 3].map((i) => board([w - 0.08, 0.02, d - 0.08], [0, low + 0.012 + i * 0.36, -0.03])),
      ...[-1, 0, 1].map((side) =>
        board([0.045, high - low, 0.022], [side * (w / 2 - 0.042), middle, d / 2 - 0.055]),
      ),
      board([w - 0.06, 0.045, 0.022], [0, high - 0.022, d / 2 - 0.055]),
      board([w - 0.06, 0.05, 0.022], [0, low + 0.025, d / 2 - 0.055]),
    ];
    const panes = [-1, 1].map((side) =>
      new PlaneGeometry(w / 2 - 0.06, high - low - 0.09).translate(
        (side * (w - 0.084)) / 4,
        middle,
        d / 2 - 0.055,
      ),
    );
    const goods = [0, 1, 2].flatMap((shelf) => {
      const y = low + 0.024 + shelf * 0.36;
      return [-0.3, -0.1, 0.14, 0.32].map((x, i) =>
        (i + shelf) % 2 === 0
          ? vaseBody({
              radius: 0.05 + 0.01 * i,
              height: 0.14 + 0.03 * ((i + shelf) % 3),
              segments: 24,
            }).translate(x, y, -0.05)
          : plates(4).translate(x, y, -0.04),
      );
    });
    return fit(
      [...lower, ...grained(materials.cabinet, boards), part(materials.ceramic, goods), part(pane, panes)],
      this.size(style),
    );
  },
};
