import type { Piece } from '../../piece.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';

/** An old travelling trunk with straps and corners, used as a table; 95 × 52 cm. */
export const trunk: Piece = {
  title: { en: 'Trunk', es: 'Baúl' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.95, depth: 0.53, height: 0.44 }),
  top: () => 0.44,
  build(style) {
    const { materials } = style;
    const boards = [
      ...[0, 1, 2].flatMap((i) => [
        board([0.93, 0.128, 0.02], [0, 0.085 + i * 0.131, 0.25], 0.004),
        board([0.93, 0.128, 0.02], [0, 0.085 + i * 0.131, -0.25], 0.004),
        board([0.02, 0.128, 0.5], [0.455, 0.085 + i * 0.131, 0], 0.004),
        board([0.02, 0.128, 0.5], [-0.455, 0.085 + i * 0.131, 0], 0.004),
      ]),
      ...[-1.5, -0.5, 0.5, 1.5].map((i) => board([0.93, 0.022, 0.128], [0, 0.429, i * 0.13], 0.005)),
      board([0.92, 0.02, 0.5], [0, 0.02, 0]),
    ];
    const straps = [-0.26, 0.26].flatMap((x) => [
      board([0.045, 0.43, 0.006], [x, 0.222, 0.263], 0.002),
      board([0.045, 0.006, 0.53], [x, 0.441, 0], 0.002),
    ]);
    const corners = [-1, 1].flatMap((sx) =>
      [-1, 1].flatMap((sz) => [
        roundedBox([0.05, 0.05, 0.05], { radius: 0.012 }).translate(sx * 0.452, 0.412, sz * 0.242),
        roundedBox([0.05, 0.05, 0.05], { radius: 0.012 }).translate(sx * 0.452, 0.025, sz * 0.242),
      ]),
    );
    const lock = [
      board([0.07, 0.075, 0.01], [0, 0.35, 0.264], 0.003),
      board([0.9, 0.006, 0.006], [0, 0.362, 0.262], 0.002),
    ];
    return fit(
      [
        ...grained(materials.tableTop.texture?.kind === 'wood' ? materials.tableTop : materials.wood, boards),
        part(materials.metal, [...corners, ...lock]),
        part(strap, straps),
      ],
      this.size(style),
    );
  },
};

const strap = {
  baseColor: [0.09, 0.045, 0.022] as const,
  roughness: 0.55,
  metalness: 0,
  texture: { kind: 'leather', color: [0.05, 0.025, 0.012] as const, scale: 0.02, strength: 0.4 } as const,
};
