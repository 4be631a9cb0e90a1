import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { board } from '../../shapes/board.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { turned } from '../../shapes/turned.ts';
import { toyPaints } from './toy-paints.ts';

/** Building blocks in a loose heap with a stacking ring tower. */
export const toyBlocks: Piece = {
  title: { en: 'Building blocks', es: 'Bloques de construcción' },
  placement: 'surface',
  footprint: 'rectangle',
  size: () => ({ width: 0.4, depth: 0.28, height: 0.2 }),
  build(style, random) {
    const groups: BufferGeometry[][] = toyPaints.map(() => []);
    const side = 0.045;
    for (let i = 0; i < 9; i++) {
      const level = i < 5 ? 0 : i < 8 ? 1 : 2;
      const inLevel = level === 0 ? i : level === 1 ? i - 5 : i - 7;
      const x = -0.15 + inLevel * 0.055 + level * 0.025;
      const block = board([side, side, side], [0, 0, 0], 0.004).rotateY(between(random, -0.3, 0.3));
      groups[i % groups.length]?.push(
        block.translate(x, side / 2 + level * side, 0.05 + between(random, -0.01, 0.01)),
      );
    }
    for (let i = 0; i < 5; i++) {
      const r = 0.058 - i * 0.007;
      groups[i]?.push(
        turned(
          [
            [0, 0],
            [r, 0.006],
            [r + 0.006, 0.017],
            [r, 0.028],
            [0, 0.034],
          ],
          { segments: 28, smooth: 2 },
        ).translate(0.13, 0.006 + i * 0.033, -0.06),
      );
    }
    return fit(
      groups
        .map((group, i) => ({ group, paint: toyPaints[i] }))
        .flatMap(({ group, paint }) => (paint && group.length > 0 ? [part(paint, group)] : [])),
      this.size(style),
    );
  },
};
