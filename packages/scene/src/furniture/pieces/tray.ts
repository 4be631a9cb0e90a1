import type { Piece } from '../piece.ts';
import { part } from '../shapes/part.ts';
import { turned } from '../shapes/turned.ts';

/** A round tray with a candle and a bowl. */
export const tray: Piece = {
  title: { en: 'Tray with candle and bowl', es: 'Bandeja con vela y cuenco' },
  placement: 'surface',
  footprint: 'round',
  size: () => ({ width: 0.32, depth: 0.32, height: 0.1 }),
  build({ materials }) {
    const plate = turned(
      [
        [0, 0],
        [0.155, 0],
        [0.16, 0.005],
        [0.16, 0.022],
        [0.156, 0.024],
        [0.152, 0.008],
        [0, 0.008],
      ],
      { segments: 64 },
    );
    const bowl = turned(
      [
        [0, 0.008],
        [0.03, 0.008],
        [0.065, 0.045],
        [0.07, 0.062],
        [0.066, 0.062],
        [0.058, 0.042],
        [0, 0.018],
      ],
      { segments: 40, smooth: 2 },
    ).translate(-0.055, 0, 0.03);
    const candle = turned(
      [
        [0, 0.008],
        [0.035, 0.008],
        [0.038, 0.012],
        [0.038, 0.095],
        [0.034, 0.1],
        [0.031, 0.09],
        [0, 0.088],
      ],
      { segments: 36 },
    ).translate(0.07, 0, -0.03);
    return [part(materials.wood, [plate]), part(materials.ceramic, [bowl]), part(materials.sheet, [candle])];
  },
};
