import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { fit } from '../../shapes/fit.ts';
import { leaf } from '../../shapes/leaf.ts';
import { part } from '../../shapes/part.ts';
import { tube } from '../../shapes/tube.ts';
import { boucle } from '../../styles/materials.ts';
import { vaseBody } from '../vase-body.ts';
import { attach, onStem } from './attach-leaf.ts';

const plume = boucle([0.56, 0.46, 0.33]);

/** A jug of dried pampas plumes, 75 cm high. */
export const pampasVase: Piece = {
  title: { en: 'Vase with pampas grass', es: 'Jarrón con plumas de pampa' },
  placement: 'surface',
  footprint: 'round',
  size: () => ({ width: 0.42, depth: 0.42, height: 0.75 }),
  build(style, random) {
    const stems: BufferGeometry[] = [];
    const plumes: BufferGeometry[] = [];
    for (let i = 0; i < 7; i++) {
      const turn = i * 2.4 + random();
      const out = between(random, 0.05, 0.19);
      const rise = between(random, 0.52, 0.72);
      const path: Vec3[] = [
        [0, 0.16, 0],
        [Math.cos(turn) * out * 0.3, rise * 0.6, Math.sin(turn) * out * 0.3],
        [Math.cos(turn) * out, rise, Math.sin(turn) * out],
      ];
      stems.push(tube(path, { radius: 0.002, sides: 4, steps: 8 }));
      plumes.push(feather([0.45, 0.72, 1].map((t) => onStem(path, t))));
      for (let k = 0; k < 26; k++) {
        const t = 0.5 + (0.5 * k) / 26;
        const wisp = leaf({ length: between(random, 0.05, 0.09), width: 0.007, droop: 0.9, cells: [2, 2] });
        plumes.push(
          attach(wisp, { at: onStem(path, t), turn: k * 2.4, pitch: between(random, 0.5, 1.1), stalk: 0 }),
        );
      }
    }
    return fit(
      [
        part(style.materials.ceramic, [vaseBody({ radius: 0.1, height: 0.26 })]),
        part(plume, [...stems, ...plumes]),
      ],
      this.size(style),
    );
  },
};

/** The dense heart of a plume along a path: thin below, full above its middle, pointed. */
function feather(path: readonly Vec3[]): BufferGeometry {
  return tube(path, {
    radius: (t) =>
      0.002 +
      0.027 * Math.sin(Math.PI * Math.min(1, t * 0.98 + 0.02)) ** 0.8 * (0.85 + 0.15 * Math.sin(t * 60)),
    sides: 10,
    steps: 26,
  });
}
