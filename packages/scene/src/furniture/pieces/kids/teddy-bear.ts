import { SphereGeometry } from 'three';
import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { boucle, blackMetal } from '../../styles/materials.ts';

const fur = boucle([0.4, 0.25, 0.13]);

const muzzleFur = boucle([0.6, 0.48, 0.33]);

/** A seated teddy bear, 38 cm. */
export const teddyBear: Piece = {
  title: { en: 'Teddy bear', es: 'Osito de peluche' },
  placement: 'surface',
  footprint: 'round',
  size: () => ({ width: 0.3, depth: 0.3, height: 0.38 }),
  build(style) {
    const ball = (radius: Vec3, at: Vec3) => new SphereGeometry(1, 22, 16).scale(...radius).translate(...at);
    const body = [
      ball([0.1, 0.12, 0.09], [0, 0.11, 0]),
      ball([0.085, 0.08, 0.075], [0, 0.28, 0.01]),
      ...[-1, 1].flatMap((side) => [
        ball([0.03, 0.03, 0.016], [side * 0.066, 0.35, 0]),
        ball([0.038, 0.075, 0.038], [side * 0.115, 0.15, 0.03]).rotateZ(side * 0.1),
        ball([0.045, 0.042, 0.085], [side * 0.075, 0.045, 0.1]),
      ]),
    ];
    const pale = [
      ball([0.037, 0.03, 0.03], [0, 0.262, 0.075]),
      ...[-1, 1].map((side) => ball([0.034, 0.036, 0.012], [side * 0.08, 0.05, 0.18])),
    ];
    const dark = [
      ball([0.011, 0.008, 0.008], [0, 0.275, 0.104]),
      ...[-1, 1].map((side) => ball([0.008, 0.008, 0.006], [side * 0.032, 0.3, 0.078])),
    ];
    return fit([part(fur, body), part(muzzleFur, pale), part(blackMetal, dark)], this.size(style));
  },
};
