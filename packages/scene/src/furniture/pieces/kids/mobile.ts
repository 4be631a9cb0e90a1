import { SphereGeometry, type BufferGeometry } from 'three';
import type { Piece } from '../../piece.ts';
import { hangDown } from '../../shapes/hang.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { toyPaints } from './toy-paints.ts';

/** A mobile of felt stars and clouds on two crossed rods. */
export const mobile: Piece = {
  title: { en: 'Mobile', es: 'Móvil de cuna' },
  placement: 'ceiling',
  footprint: 'round',
  size: () => ({ width: 0.5, depth: 0.5, height: 0.8 }),
  build(style) {
    const bars = [
      rod([-0.22, -0.42, 0], [0.22, -0.42, 0], 0.006),
      rod([0, -0.43, -0.22], [0, -0.43, 0.22], 0.006),
    ];
    const places = [
      [-0.21, 0, 0.2],
      [0.21, 0, 0.28],
      [0, -0.21, 0.24],
      [0, 0.21, 0.32],
      [0, 0, 0.16],
    ] as const;
    const threads = places.map(([x, z, drop]) => rod([x, -0.425, z], [x, -0.425 - drop + 0.04, z], 0.0012));
    threads.push(rod([0, -0.43, 0], [0, 0, 0], 0.0015));
    const felt = places.map(([x, z, drop], i) => puff(i).translate(x, Math.max(-0.755, -0.43 - drop), z));
    const parts = felt.map((geometry, i) =>
      part(toyPaints[(i + 3) % toyPaints.length] ?? style.materials.sheet, [geometry]),
    );
    return hangDown(
      [part(style.materials.wood, bars), part(style.materials.sheet, threads), ...parts],
      this.size(style),
    );
  },
};

/** A stuffed felt ball, cloud or star. */
function puff(kind: number): BufferGeometry {
  const body = new SphereGeometry(0.042, 28, 18);
  const position = body.getAttribute('position');
  for (let i = 0; i < position.count; i++) {
    const [x, y, z] = [position.getX(i), position.getY(i), position.getZ(i)];
    const angle = Math.atan2(y, x);
    const grow =
      kind % 3 === 0
        ? 1 + 0.28 * Math.cos(angle * 5)
        : kind % 3 === 1
          ? 1 + 0.12 * Math.abs(Math.sin(angle * 2.5))
          : 1;
    position.setXYZ(i, x * grow, y * grow, z * (kind % 3 === 2 ? 1 : 0.45));
  }
  body.computeVertexNormals();
  return body;
}
