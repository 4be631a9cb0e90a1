import type { Vec3 } from '../../../camera.ts';
import type { Piece } from '../../piece.ts';
import { hangCentred } from '../../shapes/hang.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { turned } from '../../shapes/turned.ts';
import { mirrorGlass } from '../../styles/materials.ts';

/** A round mirror in a burst of rays, 80 cm. */
export const sunburstMirror: Piece = {
  title: { en: 'Sunburst mirror', es: 'Espejo sol' },
  placement: 'wall',
  footprint: 'round',
  size: () => ({ width: 0.8, depth: 0.04, height: 0.8 }),
  build(style) {
    const rays = Array.from({ length: 40 }, (_, i) => {
      const angle = (i / 40) * 2 * Math.PI;
      const far = i % 2 === 0 ? 0.395 : 0.31;
      const at = (r: number): Vec3 => [Math.cos(angle) * r, Math.sin(angle) * r, 0.016];
      return rod(at(0.15), at(far), [0.0065, 0.003]);
    });
    const rim = turned(
      [
        [0.15, 0],
        [0.178, 0.002],
        [0.186, 0.02],
        [0.176, 0.036],
        [0.158, 0.04],
        [0.15, 0.03],
      ],
      { segments: 72, smooth: 2 },
    ).rotateX(Math.PI / 2);
    const glass = turned(
      [
        [0.165, 0.026],
        [0, 0.034],
      ],
      { segments: 72 },
    ).rotateX(Math.PI / 2);
    return hangCentred(
      [part(style.materials.metal, [...rays, rim]), part(mirrorGlass, [glass])],
      this.size(style),
    );
  },
};
