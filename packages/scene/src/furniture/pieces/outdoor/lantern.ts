import { type BufferGeometry, PlaneGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { tube } from '../../shapes/tube.ts';
import { turned } from '../../shapes/turned.ts';
import { pane, wax } from '../../styles/materials.ts';

/** A lantern with a candle behind its panes, 22 cm square. */
export const lantern: Piece = {
  title: { en: 'Lantern', es: 'Farol' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.22, depth: 0.22, height: 0.46 }),
  build(style) {
    const { materials } = style;
    const corners = [
      [1, 1],
      [-1, 1],
      [-1, -1],
      [1, -1],
    ] as const;
    const frame: BufferGeometry[] = [
      board([0.22, 0.018, 0.22], [0, 0.009, 0], 0.003),
      board([0.2, 0.014, 0.2], [0, 0.322, 0], 0.003),
      ...corners.map(([sx, sz]) => board([0.014, 0.31, 0.014], [sx * 0.093, 0.165, sz * 0.093], 0.002)),
      turned(
        [
          [0.13, 0],
          [0.06, 0.05],
          [0.05, 0.055],
          [0.05, 0.08],
          [0.02, 0.085],
          [0, 0.085],
        ],
        { segments: 4 },
      )
        .rotateY(Math.PI / 4)
        .translate(0, 0.328, 0),
      tube(
        [
          [-0.03, 0.41, 0],
          [-0.028, 0.445, 0],
          [0, 0.458, 0],
          [0.028, 0.445, 0],
          [0.03, 0.41, 0],
        ],
        { radius: 0.004, sides: 8, steps: 20 },
      ),
    ];
    const candle = turned(
      [
        [0, 0.018],
        [0.038, 0.018],
        [0.038, 0.17],
        [0.032, 0.165],
        [0, 0.16],
      ],
      { segments: 28 },
    );
    const panes = corners.map((_, i) =>
      new PlaneGeometry(0.172, 0.29).translate(0, 0.165, 0.093).rotateY((i * Math.PI) / 2),
    );
    return fit([part(materials.metal, frame), part(wax, [candle]), part(pane, panes)], this.size(style));
  },
};
