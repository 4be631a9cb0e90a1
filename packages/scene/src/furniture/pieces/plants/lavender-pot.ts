import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { fit } from '../../shapes/fit.ts';
import { leaf } from '../../shapes/leaf.ts';
import { part } from '../../shapes/part.ts';
import { tube } from '../../shapes/tube.ts';
import { turned } from '../../shapes/turned.ts';
import { foliage, paint, terracotta } from '../../styles/materials.ts';
import { clayPot } from './clay-pot.ts';

const lavenderLeaf = foliage([0.17, 0.21, 0.14], [0.26, 0.29, 0.2]);

const lavenderBloom = paint([0.2, 0.15, 0.33], 0.9);

/** A clay pot of lavender in bloom, 45 cm across. */
export const lavenderPot: Piece = {
  title: { en: 'Lavender in a clay pot', es: 'Lavanda en maceta de barro' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.48, depth: 0.48, height: 0.66 }),
  build(style, random) {
    const green: BufferGeometry[] = [];
    const blooms: BufferGeometry[] = [];
    for (let i = 0; i < 70; i++) {
      const turn = i * 2.4;
      const out = 0.21 * Math.sqrt((i + 0.5) / 70);
      const top: Vec3 = [Math.cos(turn) * out, between(random, 0.48, 0.6) - out * 0.5, Math.sin(turn) * out];
      const base: Vec3 = [top[0] * 0.35, 0.26, top[2] * 0.35];
      green.push(tube([base, top], { radius: 0.0022, sides: 4, steps: 1 }));
      green.push(
        leaf({ length: 0.15, width: 0.009, droop: 0.4, cells: [2, 3] })
          .rotateX(-between(random, 0.7, 1.3))
          .rotateY(turn)
          .translate(...base),
      );
      const ear = turned(
        [
          [0, 0],
          [0.006, 0.01],
          [0.008, 0.03],
          [0.004, 0.055],
          [0, 0.062],
        ],
        { segments: 7 },
      );
      blooms.push(ear.translate(...top));
    }
    return fit(
      [
        part(terracotta, [clayPot().scale(2.9, 2.6, 2.9)]),
        part(lavenderLeaf, green),
        part(lavenderBloom, blooms),
      ],
      this.size(style),
    );
  },
};
