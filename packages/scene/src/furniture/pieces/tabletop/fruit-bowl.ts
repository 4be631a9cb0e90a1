import { SphereGeometry, type BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { between } from '../../random.ts';
import { fit } from '../../shapes/fit.ts';
import { part } from '../../shapes/part.ts';
import { turned } from '../../shapes/turned.ts';
import { paint } from '../../styles/materials.ts';

/** A wide bowl of lemons, oranges or apples, 32 cm across. */
export const fruitBowl: Piece = {
  title: { en: 'Bowl of fruit', es: 'Frutero' },
  placement: 'surface',
  footprint: 'round',
  size: () => ({ width: 0.32, depth: 0.32, height: 0.16 }),
  build(style, random) {
    const bowl = turned(
      [
        [0, 0],
        [0.055, 0],
        [0.06, 0.012],
        [0.12, 0.05],
        [0.16, 0.105],
        [0.155, 0.107],
        [0.115, 0.058],
        [0, 0.026],
      ],
      { segments: 56, smooth: 3 },
    );
    const fruit = Array.from({ length: 9 }, (_, i) => {
      const ring = i < 6 ? 0.082 : 0.036;
      const angle = i * (i < 6 ? 1.047 : 2.1) + between(random, -0.15, 0.15);
      return lemon()
        .rotateZ(random() * 3)
        .rotateY(random() * 3)
        .translate(Math.cos(angle) * ring, i < 6 ? 0.085 : 0.128, Math.sin(angle) * ring);
    });
    return fit([part(style.materials.ceramic, [bowl]), part(lemonPeel, fruit)], this.size(style));
  },
};

const lemonPeel = paint([0.68, 0.44, 0.035], 0.4);

function lemon(): BufferGeometry {
  const body = new SphereGeometry(0.036, 16, 12);
  const position = body.getAttribute('position');
  for (let i = 0; i < position.count; i++) {
    const y = position.getY(i) / 0.036;
    position.setY(i, 0.036 * (y * 1.12 + 0.14 * y ** 9));
  }
  body.computeVertexNormals();
  return body;
}
