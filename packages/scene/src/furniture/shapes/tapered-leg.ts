import type { BufferGeometry } from 'three';
import { tube } from './tube.ts';

export interface LegOptions {
  /** metres, the thick end under the piece */
  readonly top: number;
  /** metres, the foot */
  readonly foot: number;
  /** metres that the foot stands out from the top, towards +x and +z of the corner it belongs to */
  readonly splay?: readonly [x: number, z: number];
}

/** A round tapered leg from (x, height, z) down to the floor, splayed outwards. */
export function taperedLeg(
  at: readonly [x: number, height: number, z: number],
  options: LegOptions,
): BufferGeometry {
  const [x, height, z] = at;
  const [dx, dz] = options.splay ?? [0, 0];
  const { top, foot } = options;
  const leg = tube(
    [
      [x, height, z],
      [x + dx / 2, height / 2, z + dz / 2],
      [x + dx, 0, z + dz],
    ],
    { radius: (t) => top + (foot - top) * t, sides: 14, steps: 6 },
  );
  return flattenFoot(leg);
}

/** A splayed bar ends in a tilted disc; its lower rim is cut level with the floor. */
function flattenFoot(geometry: BufferGeometry): BufferGeometry {
  const position = geometry.getAttribute('position');
  for (let i = 0; i < position.count; i++) if (position.getY(i) < 0) position.setY(i, 0);
  return geometry;
}

/** Four of them under a rectangle with its corners at (±x, ±z), splayed outwards. */
export function fourLegs(
  corner: readonly [x: number, height: number, z: number],
  options: LegOptions,
): BufferGeometry[] {
  const [x, height, z] = corner;
  const [dx, dz] = options.splay ?? [0, 0];
  return [-1, 1].flatMap((sx) =>
    [-1, 1].map((sz) => taperedLeg([sx * x, height, sz * z], { ...options, splay: [sx * dx, sz * dz] })),
  );
}
