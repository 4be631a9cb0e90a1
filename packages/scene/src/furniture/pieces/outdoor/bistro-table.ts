import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { turned } from '../../shapes/turned.ts';

/** A round folding table for two, 60 cm. */
export const bistroTable: Piece = {
  title: { en: 'Bistro table', es: 'Mesa de bistró' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.6, depth: 0.6, height: 0.71 }),
  top: () => 0.71,
  build(style) {
    const top = turned(
      [
        [0, 0.68],
        [0.292, 0.68],
        [0.3, 0.686],
        [0.3, 0.706],
        [0.294, 0.71],
        [0, 0.708],
      ],
      { segments: 64 },
    );
    const legs = [-1, 1].flatMap((side) => [
      rod([side * 0.2, 0, 0.22], [side * 0.17, 0.685, -0.16], 0.0095),
      rod([side * 0.19, 0, -0.22], [side * 0.16, 0.685, 0.16], 0.0095),
    ]);
    const bars = [
      rod([-0.2, 0.12, 0.153], [0.2, 0.12, 0.153], 0.008),
      rod([-0.19, 0.12, -0.153], [0.19, 0.12, -0.153], 0.008),
    ];
    return fit(
      [part(style.materials.outdoorFrame, [top]), part(style.materials.metal, [...legs, ...bars])],
      this.size(style),
    );
  },
};
