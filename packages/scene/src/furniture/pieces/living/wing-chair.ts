import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { cushion, piping } from '../../shapes/cushion.ts';
import { fit } from '../../shapes/fit.ts';
import { grid } from '../../shapes/grid.ts';
import { part } from '../../shapes/part.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';
import { leaningPillow } from '../throw-pillow.ts';
import { styledLegs } from '../styled-legs.ts';

const [width, depth, height] = [0.76, 0.84, 1.06] as const;
const legs = 0.17;

/** A high-backed chair with wings at head height and rolled arms. */
export const wingChair: Piece = {
  title: { en: 'Wing chair', es: 'Sillón orejero' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width, depth, height }),
  build(style, random) {
    const { armchair: cloth, cushionAccent } = style.materials;
    const seed = Math.floor(random() * 1e6);
    const base = roundedBox([0.62, 0.16, 0.66], { radius: 0.03 }).translate(0, legs + 0.08, 0.04);
    const seat = cushion([0.54, 0.17, 0.6], { crown: 0.035, sag: 0.008, radius: 0.045, seed }).translate(
      0,
      0.31,
      0.08,
    );
    const welt = piping(0.51, 0.57, { y: 0.325, corner: 0.045 }).translate(0, 0, 0.08);
    const back = cushion([0.5, 0.14, 0.58], { crown: 0.035, radius: 0.05, tufts: [3, 3], seed: seed + 1 })
      .rotateX(Math.PI / 2 - 0.16)
      .translate(0, 0.72, -0.285);
    return fit(
      [
        part(cloth, [shell(), base, seat, welt, back]),
        part(
          style.materials.legs,
          styledLegs(style, [0.26, legs + 0.03, 0.27], { top: 0.021, foot: 0.013, splay: [0.02, 0.04] }),
        ),
        part(cushionAccent, [leaningPillow({ x: 0, seat: 0.47, face: -0.1, size: [0.44, 0.28] }, random)]),
      ],
      { width, depth, height },
    );
  },
};

/** The upholstered frame around three sides: arm, wing, back, wing, arm; v runs around its section. */
function shell() {
  return grid(
    56,
    22,
    (u, v): Vec3 => {
      const s = Math.abs(2 * u - 1);
      const side = u < 0.5 ? 1 : -1;
      // Along a side, s runs from the back corner (0.42) to the arm's front (1).
      const run = Math.max(0, (s - 0.42) / 0.58);
      const turn = Math.min(1, s / 0.42);
      const angle = (turn * Math.PI) / 2;
      const x = side * (0.33 * Math.sin(angle) + 0.015 * run);
      const z = -0.37 + 0.1 * (1 - Math.cos(angle)) + run * 0.66;
      const wing = smooth(0.28, 0.5, run);
      const top = height - 0.03 - 0.03 * turn * turn + (0.62 - height + 0.03) * wing - 0.02 * run;
      const end = Math.min(1, Math.sqrt(Math.max(0, 1 - s) * 14));
      const low = legs + 0.02;
      const section = v * 2 * Math.PI;
      const [c, t] = [Math.cos(section), Math.sin(section)];
      const thick = (0.048 + 0.02 * wing * Math.max(0, t)) * end;
      const across = Math.sign(c) * Math.abs(c) ** 0.7 * thick;
      const up = Math.sign(t) * Math.abs(t) ** 0.35 * ((top - low) / 2) * (0.9 + 0.1 * end);
      const [nx, nz] = [side * Math.sin(angle), -Math.cos(angle)];
      const rake = 0.1 * Math.max(0, up) * (1 - turn * 0.6) * (1 - wing);
      const roll = 0.045 * wing * Math.max(0, t) ** 4;
      return [x + nx * (across + roll), (top + low) / 2 + up, z + nz * (across + rake)];
    },
    false,
  );
}

function smooth(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
