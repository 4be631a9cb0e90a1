import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { turned } from '../../shapes/turned.ts';
import { paint, wax } from '../../styles/materials.ts';
import { dish } from './dish.ts';

/** Three candles of different height on a plate. */
export const candles: Piece = {
  title: { en: 'Candles on a plate', es: 'Velas en un plato' },
  placement: 'surface',
  footprint: 'round',
  size: () => ({ width: 0.24, depth: 0.24, height: 0.2 }),
  build(style) {
    const sticks = [
      { x: -0.04, z: -0.03, height: 0.19, radius: 0.034 },
      { x: 0.05, z: -0.01, height: 0.13, radius: 0.036 },
      { x: -0.01, z: 0.055, height: 0.085, radius: 0.034 },
    ];
    const bodies = sticks.map(({ x, z, height, radius }) =>
      turned(
        [
          [0, 0.01],
          [radius, 0.01],
          [radius, height - 0.006],
          [radius - 0.005, height],
          [radius - 0.01, height - 0.006],
          [0, height - 0.009],
        ],
        { segments: 32 },
      ).translate(x, 0, z),
    );
    const wicks = sticks.map(({ x, z, height }) =>
      rod([x, height - 0.01, z], [x + 0.001, height + 0.008, z], 0.0012),
    );
    return fit(
      [part(style.materials.metal, [dish(0.12, 0.016)]), part(wax, bodies), part(wick, wicks)],
      this.size(style),
    );
  },
};

const wick = paint([0.03, 0.028, 0.025], 1);
