import type { BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { pillow } from '../../shapes/pillow.ts';
import { rod } from '../../shapes/rod.ts';
import { roundedBox } from '../../shapes/rounded-box.ts';

/** A tent of cotton over four poles, its flaps drawn back; 120 cm across. */
export const wigwam: Piece = {
  title: { en: 'Play wigwam', es: 'Tipi infantil' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.2, depth: 1.2, height: 1.62 }),
  build(style, random) {
    const { materials } = style;
    const corners = [
      [1, 1],
      [-1, 1],
      [-1, -1],
      [1, -1],
    ] as const;
    const poles = corners.map(([sx, sz]) =>
      rod([sx * 0.57, 0, sz * 0.57], [-sx * 0.1, 1.62, -sz * 0.1], 0.014),
    );
    const seed = Math.floor(random() * 1e6);
    const walls = [0, 1, 2].map((i) => sheet(seed + i).rotateY(Math.PI / 2 + (i * Math.PI) / 2));
    const flaps = [-1, 1].map((side) => flap(side));
    const mat = pillow([1.0, 1.0, 0.09], { seed, pinch: 0.02 })
      .rotateX(-Math.PI / 2)
      .translate(0, 0.045, 0);
    const cushions = [-0.22, 0.2].map((x, i) =>
      pillow([0.42, 0.42, 0.14], { seed: seed + i, chop: 0.03 })
        .rotateX(-0.4)
        .translate(x, 0.24, -0.3),
    );
    return fit(
      [
        part(materials.wood, poles),
        part({ ...materials.curtain, translucency: 0.25 }, [...walls, ...flaps]),
        part(materials.throw, [mat]),
        part(materials.cushionPattern, cushions),
      ],
      this.size(style),
    );
  },
};

/** One cloth side of the tent at z = +, sagging between its poles. */
function sheet(seed: number): BufferGeometry {
  return roundedBox([1, 1, 0.006], {
    radius: 0.0025,
    edges: 1,
    faces: [12, 12, 1],
    deform: ([x, y, z]) => {
      const t = y + 0.5;
      const half = 0.56 - 0.5 * t;
      const sag = 0.035 * Math.sin(Math.PI * t) * (1 - 4 * x * x);
      return [x * 2 * half, 0.02 + t * 1.32, half + z - sag - 0.006 * Math.sin(x * 22 + seed) * (1 - t)];
    },
  });
}

/** Half of the tent's front, gathered to its pole. */
function flap(side: number): BufferGeometry {
  return roundedBox([1, 1, 0.008], {
    radius: 0.003,
    edges: 1,
    faces: [14, 12, 1],
    deform: ([x, y, z]) => {
      const t = y + 0.5;
      const half = 0.56 - 0.5 * t;
      const open = t < 0.3 ? 0.42 + 0.5 * (0.3 - t) : t < 0.95 ? 0.42 + (0.58 * (t - 0.3)) / 0.65 : 1;
      const u = (x + 0.5) * open;
      const fold = 0.018 * Math.sin((x + 0.5) * 19) * (1 - t);
      return [side * half * (1 - u), 0.02 + t * 1.32, half + z + fold];
    },
  });
}
