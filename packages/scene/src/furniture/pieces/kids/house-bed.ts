import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { bedCover } from '../../shapes/bed-cover.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { grained } from '../../shapes/grained.ts';
import { part } from '../../shapes/part.ts';
import { pillow } from '../../shapes/pillow.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';

/** A low bed under the outline of a house, mattress 90 × 190 cm; its side faces the room. */
export const houseBed: Piece = {
  title: { en: "Children's house bed", es: 'Cama infantil casita' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 2, depth: 1, height: 1.6 }),
  build(style, random) {
    const { materials } = style;
    const [x, z, eaves] = [0.975, 0.475, 1.1];
    const bars: BufferGeometry[] = [];
    for (const sx of [-1, 1]) {
      for (const sz of [-1, 1]) {
        bars.push(board([0.05, eaves, 0.05], [sx * x, eaves / 2, sz * z], 0.008));
        const slope = board([0.05, 0.69, 0.05], [0, 0, 0], 0.008).rotateX(-sz * 0.76);
        bars.push(slope.translate(sx * x, eaves + 0.24, (sz * z) / 2));
      }
      bars.push(board([0.045, 0.045, 2 * z], [sx * x, eaves, 0], 0.008));
      bars.push(board([0.03, 0.3, 2 * z - 0.04], [sx * x, 0.24, 0], 0.008));
    }
    bars.push(board([2 * x, 0.05, 0.05], [0, 1.57, 0], 0.008));
    bars.push(
      board([2 * x, 0.18, 0.028], [0, 0.16, z], 0.008),
      board([2 * x, 0.34, 0.028], [0, 0.26, -z], 0.008),
    );
    const seed = Math.floor(random() * 1e6);
    const mattress = roundedBox([1.9, 0.14, 0.9], { radius: 0.05, edges: 4 }).translate(0, 0.22, 0);
    // Covers are made head to foot along z, then laid along the bed.
    const quilt = bedCover({
      width: 0.88,
      head: -0.42,
      foot: 0.93,
      top: 0.29,
      sides: 0.03,
      end: 0.01,
      loft: 0.04,
      fold: 0.02,
      cells: [18, 28],
      seed,
    }).rotateY(Math.PI / 2);
    const head = pillow([0.52, 0.38, 0.14], { seed })
      .rotateX(-Math.PI / 2 + 0.25)
      .rotateY(Math.PI / 2)
      .translate(-0.72, 0.36, 0);
    const extra = pillow([0.36, 0.36, 0.13], { seed: seed + 1, chop: 0.02 })
      .rotateX(-0.35)
      .translate(between(random, -0.4, -0.2), 0.47, -0.34);
    return fit(
      [
        ...grained(materials.wood, bars),
        part(materials.sheet, [mattress, head]),
        part(materials.duvet, [quilt]),
        part(materials.cushionPattern, [extra]),
      ],
      this.size(style),
    );
  },
};
