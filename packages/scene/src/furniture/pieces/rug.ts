import type { Vec3 } from '../../camera.ts';
import type { Part } from '../../scene.ts';
import type { Piece, Size } from '../piece.ts';
import type { Random } from '../random.ts';
import { fit } from '../shapes/fit.ts';
import { slab } from '../shapes/grid.ts';
import { noise } from '../shapes/noise.ts';
import { part } from '../shapes/part.ts';
import { tube } from '../shapes/tube.ts';
import { turned } from '../shapes/turned.ts';
import type { Style } from '../styles/style.ts';

const pile = 0.014;

/** A woven rug with fringed ends. */
export const rug: Piece = {
  title: { en: 'Rug', es: 'Alfombra' },
  placement: 'rug',
  footprint: 'rectangle',
  size: () => ({ width: 2.4, depth: 1.7, height: pile }),
  build(style, random) {
    return fringedRug(style, this.size(style), random);
  },
};

/** The same for less floor. */
export const smallRug: Piece = {
  title: { en: 'Small rug', es: 'Alfombra pequeña' },
  placement: 'rug',
  footprint: 'rectangle',
  size: () => ({ width: 1.95, depth: 1.35, height: pile }),
  build(style, random) {
    return fringedRug(style, this.size(style), random);
  },
};

/** A larger one that shows on both sides of a bed. */
export const bedRug: Piece = {
  title: { en: 'Bedroom rug', es: 'Alfombra de dormitorio' },
  placement: 'rug',
  footprint: 'rectangle',
  size: () => ({ width: 2.6, depth: 1.8, height: pile }),
  build(style, random) {
    return fringedRug(style, this.size(style), random);
  },
};

/** A round rug for a reading corner. */
export const roundRug: Piece = {
  title: { en: 'Round rug', es: 'Alfombra redonda' },
  placement: 'rug',
  footprint: 'round',
  size: () => ({ width: 1.5, depth: 1.5, height: pile }),
  build({ materials }) {
    const r = 0.75;
    const body = turned(
      [
        [0, 0],
        [r - 0.006, 0],
        [r, 0.004],
        [r - 0.003, 0.01],
        [r - 0.012, pile],
        [0, pile],
      ],
      {
        segments: 96,
      },
    );
    return [part(materials.rug, [body])];
  },
};

function fringedRug(style: Style, size: Size, random: Random): Part[] {
  const seed = Math.floor(random() * 1e6);
  const [w, d] = [size.width - 0.1, size.depth];
  const rim = (s: number) => Math.min(1, Math.min(s, 1 - s) * 30);
  const at = (u: number, v: number): Vec3 => [
    (u - 0.5) * w + 0.006 * noise(v * 3, 1, seed),
    pile * 0.75 * Math.sqrt(rim(u) * rim(v)) + 0.0016 * (1 + noise(u * 14, v * 11, seed)) * rim(u),
    (0.5 - v) * d + 0.006 * noise(u * 3, 7, seed),
  ];
  const body = slab(28, 20, { front: at, back: (u, v) => [at(u, v)[0], 0, at(u, v)[2]] });
  const knots = Math.floor(d / 0.028);
  const fringe = [-1, 1].flatMap((side) =>
    Array.from({ length: knots }, (_, i) => {
      const z = -d / 2 + ((i + 0.5) / knots) * d;
      const drift = 0.012 * (random() - 0.5);
      return tube(
        [
          [(side * w) / 2 - side * 0.004, 0.006, z],
          [side * (w / 2 + 0.022), 0.005, z + drift / 2],
          [side * (w / 2 + 0.042 + 0.012 * random()), 0.004, z + drift],
        ],
        { radius: (t) => 0.0042 - 0.0015 * t, sides: 4, steps: 3 },
      );
    }),
  );
  return fit([part(style.materials.rug, [body, ...fringe])], size);
}
