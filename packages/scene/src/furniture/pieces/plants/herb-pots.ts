import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { between, type Random } from '../../random.ts';
import { fit } from '../../shapes/fit.ts';
import { leaf } from '../../shapes/leaf.ts';
import { part } from '../../shapes/part.ts';
import { foliage, terracotta } from '../../styles/materials.ts';
import { clayPot } from './clay-pot.ts';

const herb = foliage([0.11, 0.19, 0.05], [0.2, 0.28, 0.1]);

/** Three clay pots of kitchen herbs in a row, 42 cm. */
export const herbPots: Piece = {
  title: { en: 'Pots of herbs', es: 'Macetas de aromáticas' },
  placement: 'surface',
  footprint: 'rectangle',
  size: () => ({ width: 0.42, depth: 0.18, height: 0.26 }),
  build(style, random) {
    const pots: BufferGeometry[] = [];
    const green: BufferGeometry[] = [];
    for (const x of [-0.13, 0, 0.13]) {
      pots.push(clayPot().translate(x, 0, 0));
      green.push(...bush({ x, y: 0.1, spread: 0.062, rise: 0.13 }, random));
    }
    return fit([part(terracotta, pots), part(herb, green)], this.size(style));
  },
};

function bush(
  place: { x: number; y: number; spread: number; rise: number },
  random: Random,
): BufferGeometry[] {
  return Array.from({ length: 64 }, (_, i) => {
    const out = place.spread * Math.sqrt((i + 0.5) / 64);
    const turn = i * 2.4;
    return leaf({
      length: between(random, 0.03, 0.048),
      width: 0.022,
      belly: 0.45,
      droop: 0.6,
      fold: 0.3,
      cells: [2, 3],
    })
      .rotateX(-between(random, 0, 0.8))
      .rotateY(turn)
      .translate(
        place.x + Math.sin(turn) * out * 0.8,
        place.y + place.rise * between(random, 0.1, 1) * (1 - out * 5),
        Math.cos(turn) * out * 0.8,
      );
  });
}
