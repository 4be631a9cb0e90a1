import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { fit } from '../../shapes/fit.ts';
import { noise } from '../../shapes/noise.ts';
import { part } from '../../shapes/part.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';

/** Folded towels in a pile, 38 × 28 cm. */
export const towelStack: Piece = {
  title: { en: 'Folded towels', es: 'Toallas dobladas' },
  placement: 'surface',
  footprint: 'rectangle',
  size: () => ({ width: 0.38, depth: 0.28, height: 0.22 }),
  build(style, random) {
    const { materials } = style;
    const folded = [0, 1, 2, 3].map((i) =>
      towel(Math.floor(random() * 1e6))
        .rotateY(between(random, -0.05, 0.05))
        .translate(between(random, -0.008, 0.008), 0.028 + i * 0.054, 0),
    );
    return fit(
      [part(materials.towel, folded.slice(0, 2)), part(materials.sheet, folded.slice(2))],
      this.size(style),
    );
  },
};

/** A towel folded in three: two rounded edges towards the room. */
function towel(seed: number): BufferGeometry {
  return roundedBox([0.37, 0.054, 0.27], {
    radius: 0.026,
    edges: 4,
    faces: [8, 1, 6],
    deform: ([x, y, z]) => {
      const groove = z > 0.1 ? 0.006 * Math.exp(-((y / 0.006) ** 2)) : 0;
      return [x, y + 0.004 * noise(x * 8, z * 8, seed), z - groove + 0.004 * noise(x * 6, y * 30, seed)];
    },
  });
}
