import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { taperedLeg } from '../../shapes/tapered-leg.ts';
import { turned } from '../../shapes/turned.ts';

/** Two round tables, one half under the other; 88 × 56 cm together. */
export const nestingTables: Piece = {
  title: { en: 'Nesting tables', es: 'Mesas nido' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.88, depth: 0.58, height: 0.44 }),
  top: () => 0.44,
  build(style) {
    const { materials } = style;
    const tables = [
      { x: -0.15, z: -0.01, radius: 0.28, height: 0.44 },
      { x: 0.23, z: 0.07, radius: 0.21, height: 0.35 },
    ];
    const tops = tables.map(({ x, z, radius, height }) =>
      turned(
        [
          [0, height - 0.026],
          [radius - 0.02, height - 0.026],
          [radius, height - 0.014],
          [radius - 0.003, height - 0.003],
          [radius - 0.009, height],
          [0, height],
        ],
        { segments: 64 },
      ).translate(x, 0, z),
    );
    const legs = tables.flatMap(({ x, z, radius, height }) =>
      [0, 1, 2].map((i) => {
        const angle = (i * 2 * Math.PI) / 3 + 0.5;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        return taperedLeg([x + c * radius * 0.62, height - 0.02, z + s * radius * 0.62], {
          top: 0.016,
          foot: 0.01,
          splay: [c * 0.05, s * 0.05],
        });
      }),
    );
    const [large, small] = tops;
    return fit(
      [
        ...(large ? [part(materials.tableTop, [large])] : []),
        ...(small ? [part(materials.wood, [small])] : []),
        part(materials.legs, legs),
      ],
      this.size(style),
    );
  },
};
