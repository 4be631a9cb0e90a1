import type { Piece } from '../piece.ts';
import { cushion } from '../shapes/cushion.ts';
import { fit } from '../shapes/fit.ts';
import { grid } from '../shapes/grid.ts';
import { part } from '../shapes/part.ts';
import type { Vec3 } from '../../camera.ts';
import { styledLegs } from './styled-legs.ts';
import { leaningPillow } from './throw-pillow.ts';

const [width, depth, height] = [0.78, 0.8, 0.76] as const;
const seat = 0.42;
const legs = 0.16;

/** A tub chair: one upholstered shell curving from arm to back to arm, a loose seat cushion. */
export const armchair: Piece = {
  title: { en: 'Armchair', es: 'Sillón' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width, depth, height }),
  build(style, random) {
    const { armchair: cloth, cushionPlain } = style.materials;
    const seed = Math.floor(random() * 1e6);
    const seatCushion = cushion([0.54, 0.18, 0.62], { crown: 0.04, sag: 0.008, radius: 0.05, seed });
    const parts = [
      part(cloth, [shell(), seatCushion.translate(0, seat - 0.17, 0.07)]),
      part(
        style.materials.legs,
        styledLegs(style, [0.27, legs + 0.06, 0.27], { top: 0.02, foot: 0.012, splay: [0.04, 0.04] }),
      ),
      part(cushionPlain, [
        leaningPillow({ x: 0.02, seat: seat + 0.01, face: -0.2, size: [0.46, 0.3] }, random),
      ]),
    ];
    return fit(parts, { width, depth, height });
  },
};

/** A closed shell: u runs around from the right arm's front over the back to the left's, v around its section. */
function shell() {
  const path = (u: number): { x: number; z: number; nx: number; nz: number; back: number } => {
    const straight = 0.22;
    const angle = (Math.max(0, Math.min(1, (u - straight) / (1 - 2 * straight))) - 0.5) * Math.PI;
    const back = Math.cos(angle) ** 1.4;
    const run = u < straight ? 1 - u / straight : u > 1 - straight ? 1 - (1 - u) / straight : 0;
    const [rx, rz] = [width / 2 - 0.06, 0.36];
    return {
      x: -Math.sin(angle) * -rx,
      z: 0.02 - Math.cos(angle) * rz + run * 0.3,
      nx: Math.sin(angle),
      nz: -Math.cos(angle),
      back: run > 0 ? 0 : back,
    };
  };
  return grid(
    48,
    20,
    (u, v): Vec3 => {
      const end = Math.min(1, Math.sqrt(Math.max(0, Math.min(u, 1 - u)) * 22));
      const at = path(u);
      const top = 0.58 + (height - 0.58) * at.back;
      const middle = (top + legs) / 2;
      const angle = v * 2 * Math.PI;
      const [c, s] = [Math.cos(angle), Math.sin(angle)];
      const across = Math.sign(c) * Math.abs(c) ** 0.75 * 0.06 * end;
      const up = Math.sign(s) * Math.abs(s) ** 0.32 * ((top - legs) / 2) * (0.9 + 0.1 * end);
      const rake = 0.07 * Math.max(0, up) * at.back;
      return [at.x + at.nx * (across + rake), middle + up, at.z + at.nz * (across + rake)];
    },
    false,
  );
}
