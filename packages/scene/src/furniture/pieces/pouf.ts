import type { Piece } from '../piece.ts';
import { noise } from '../shapes/noise.ts';
import { fit } from '../shapes/fit.ts';
import { grid } from '../shapes/grid.ts';
import { part } from '../shapes/part.ts';

/** A round knitted pouf, sat in before. */
export const pouf: Piece = {
  title: { en: 'Pouf', es: 'Puf' },
  placement: 'floor',
  footprint: 'round',
  size: () => ({ width: 0.5, depth: 0.5, height: 0.36 }),
  build(style, random) {
    const seed = Math.floor(random() * 1e6);
    const ribs = 28;
    const body = grid(
      ribs * 4,
      24,
      (u, v) => {
        const angle = -u * 2 * Math.PI;
        const t = (v - 0.5) * Math.PI;
        const side = Math.abs(Math.cos(t)) ** 0.42;
        const rib = 1 + 0.022 * Math.abs(Math.sin((ribs / 2) * angle)) * side;
        const r = 0.25 * side * rib * (1 + 0.02 * noise(Math.cos(angle) * 2, v * 3 + Math.sin(angle), seed));
        const sat = v > 0.5 ? 0.02 * (1 - side) : 0;
        return [
          Math.cos(angle) * r,
          0.18 + Math.sign(t) * Math.abs(Math.sin(t)) ** 0.7 * 0.18 - sat,
          Math.sin(angle) * r,
        ];
      },
      true,
    );
    return fit([part(style.materials.throw, [body])], this.size(style));
  },
};
