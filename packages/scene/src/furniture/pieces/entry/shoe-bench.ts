import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { board } from '../../shapes/board.ts';
import { cushion, piping } from '../../shapes/cushion.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import { leather, linen } from '../../styles/materials.ts';

/** A bench with two shelves of shoes under a cushion, 100 × 36 cm. */
export const shoeBench: Piece = {
  title: { en: 'Shoe bench', es: 'Banco zapatero' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1, depth: 0.36, height: 0.5 }),
  build(style, random) {
    const { materials } = style;
    const frame = [
      board([1, 0.026, 0.36], [0, 0.425, 0], 0.005),
      ...[0.08, 0.25].flatMap((y) =>
        [-2, -1, 0, 1, 2].map((i) => board([0.94, 0.014, 0.05], [0, y, i * 0.065])),
      ),
      ...[-1, 1].map((side) => board([0.028, 0.43, 0.34], [side * 0.478, 0.215, 0], 0.005)),
    ];
    const seed = Math.floor(random() * 1e6);
    const pad = cushion([0.98, 0.07, 0.35], { crown: 0.012, radius: 0.025, tufts: [4, 1], seed }).translate(
      0,
      0.43,
      0,
    );
    const welt = piping(0.96, 0.33, { y: 0.445, corner: 0.03 });
    const shoes = [-0.34, -0.05, 0.27].flatMap((x, i) =>
      pair(x + between(random, -0.02, 0.02), 0.09 + 0.17 * (i % 2)),
    );
    const more = [-0.18, 0.33].flatMap((x, i) => pair(x, 0.09 + 0.17 * ((i + 1) % 2)));
    return fit(
      [
        ...grained(materials.wood, frame),
        part(materials.chairSeat.texture?.kind === 'wood' ? materials.armchair : materials.chairSeat, [
          pad,
          welt,
        ]),
        part(brownLeather, shoes),
        part(canvas, more),
      ],
      this.size(style),
    );
  },
};

const brownLeather = leather([0.16, 0.075, 0.035]);

const canvas = linen([0.55, 0.53, 0.48]);

/** Two shoes side by side, toes to the room, at height y. */
function pair(x: number, y: number): BufferGeometry[] {
  return [-0.052, 0.052].map((shift) =>
    roundedBox([0.09, 0.1, 0.27], {
      radius: 0.04,
      edges: 2,
      faces: [2, 2, 6],
      deform: ([px, py, pz]) => {
        const t = pz / 0.27 + 0.5;
        const low = t > 0.45 ? 1 - 0.55 * Math.min(1, (t - 0.45) / 0.3) : 1;
        const wide = 0.82 + 0.2 * Math.sin(Math.min(1, t * 1.1) * Math.PI * 0.85);
        return [px * wide, (py + 0.05) * low, pz];
      },
    }).translate(x + shift, y, 0),
  );
}
