import type { Piece } from '../../piece.ts';
import { framedPrint } from '../framed-print.ts';

/** Five frames of different size hung as one picture, 150 × 100 cm. */
export const gallery: Piece = {
  title: { en: 'Gallery wall', es: 'Composición de cuadros' },
  placement: 'wall',
  footprint: 'rectangle',
  size: () => ({ width: 1.5, depth: 0.03, height: 1 }),
  build(style, random) {
    return frames.flatMap(([x, y, width, height]) => {
      const parts = framedPrint(style, { width, height, depth: 0.03 }, random);
      for (const { geometry } of parts) geometry.translate(x, y, 0);
      return parts;
    });
  },
};

/** x, y, width and height of each frame, metres from the middle */
const frames = [
  [-0.5, 0.15, 0.5, 0.7],
  [-0.55, -0.37, 0.4, 0.26],
  [0.06, 0.25, 0.5, 0.5],
  [0.02, -0.25, 0.42, 0.42],
  [0.55, 0, 0.4, 0.6],
] as const;
