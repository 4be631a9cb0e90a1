import type { Piece } from '../../piece.ts';
import { cushion } from '../../shapes/cushion.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import { tube } from '../../shapes/tube.ts';

/** An upholstered seat on rockers, 66 × 86 cm. */
export const rockingChair: Piece = {
  title: { en: 'Rocking chair', es: 'Mecedora' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.66, depth: 0.86, height: 1 }),
  build(style, random) {
    const { materials } = style;
    const seed = Math.floor(random() * 1e6);
    const seat = cushion([0.54, 0.12, 0.52], { crown: 0.025, radius: 0.04, sag: 0.008, seed })
      .rotateX(0.08)
      .translate(0, 0.38, 0.05);
    const back = cushion([0.52, 0.13, 0.62], { crown: 0.03, radius: 0.04, seed: seed + 3 })
      .rotateX(Math.PI / 2 - 0.28)
      .translate(0, 0.7, -0.26);
    const bars = [-1, 1].flatMap((side) => {
      const x = side * 0.29;
      return [
        tube(
          [
            [x, 0.07, -0.42],
            [x, 0.022, -0.15],
            [x, 0.018, 0.05],
            [x, 0.05, 0.3],
            [x, 0.09, 0.42],
          ],
          { radius: 0.018, sides: 10, steps: 30 },
        ),
        rod([x, 0.04, 0.24], [x, 0.6, 0.22], [0.016, 0.014]),
        rod([x, 0.03, -0.2], [x * 0.96, 0.62, -0.3], [0.016, 0.014]),
        tube(
          [
            [x * 0.93, 0.42, -0.2],
            [x * 0.93, 0.7, -0.35],
            [x * 0.9, 0.99, -0.4],
          ],
          { radius: 0.015, sides: 10, steps: 14 },
        ),
        roundedBox([0.055, 0.024, 0.56], {
          radius: 0.011,
          faces: [1, 1, 8],
          deform: ([px, y, z]) => [px * (1 + 0.3 * z), y + 0.1 * z * z, z],
        }).translate(x, 0.605, -0.02),
      ];
    });
    const rails = [
      rod([-0.29, 0.38, 0.235], [0.29, 0.38, 0.235], 0.015),
      rod([-0.29, 0.35, -0.22], [0.29, 0.35, -0.22], 0.015),
      ...[0.46, 0.62, 0.78].map((y) =>
        rod([-0.27, y, -0.24 - (y - 0.42) * 0.28], [0.27, y, -0.24 - (y - 0.42) * 0.28], 0.01),
      ),
      tube(
        [
          [-0.265, 0.985, -0.4],
          [0, 1.0, -0.43],
          [0.265, 0.985, -0.4],
        ],
        { radius: 0.017, sides: 10, steps: 12 },
      ),
    ];
    return fit(
      [...grained(materials.wood, [...bars, ...rails]), part(materials.armchair, [seat, back])],
      this.size(style),
    );
  },
};
