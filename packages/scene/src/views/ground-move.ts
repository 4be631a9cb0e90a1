/** Similarities of the floor plane: how one photo's world lies in another's. Plain complex numbers, x + iz. */
import type { Camera, Vec2 } from '../camera.ts';
import { times } from './adjust-camera.ts';

/** p ↦ scale · turn(p) + shift. */
export interface GroundMove {
  /** radians about y, as in `Matrix4.makeRotationY` */
  readonly turn: number;
  readonly scale: number;
  /** metres, (x, z) */
  readonly shift: Vec2;
}

export const stayPut: GroundMove = { turn: 0, scale: 1, shift: [0, 0] };

export function moveGround({ turn, scale, shift }: GroundMove, [x, z]: Vec2): Vec2 {
  const [c, s] = [scale * Math.cos(turn), scale * Math.sin(turn)];
  return [c * x + s * z + shift[0], c * z - s * x + shift[1]];
}

/** `second` after `first`. */
export function compose(second: GroundMove, first: GroundMove): GroundMove {
  return {
    turn: first.turn + second.turn,
    scale: first.scale * second.scale,
    shift: moveGround(second, first.shift),
  };
}

export function invert({ turn, scale, shift }: GroundMove): GroundMove {
  const back = { turn: -turn, scale: 1 / scale, shift: [0, 0] as const };
  const [x, z] = moveGround(back, shift);
  return { ...back, shift: [-x, -z] };
}

/** A camera of one world in the other. */
export function moveCamera(move: GroundMove, camera: Camera): Camera {
  const [x, y, z] = camera.position;
  const [px, pz] = moveGround(move, [x, z]);
  return {
    ...camera,
    rotation: times(rotationY(move.turn), camera.rotation),
    position: [px, move.scale * y, pz],
  };
}

/** 3×3 row-major. */
function rotationY(turn: number): number[] {
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  return [c, 0, s, 0, 1, 0, -s, 0, c];
}

/**
 * The similarity that takes the points of one world nearest to their twins in another, by least squares (Umeyama 1991 in
 * the plane); undefined when they are all one point.
 */
export function fitGround(
  pairs: readonly { readonly from: Vec2; readonly to: Vec2 }[],
): GroundMove | undefined {
  const n = pairs.length || 1;
  const mean = (side: 'from' | 'to'): Vec2 => [
    pairs.reduce((sum, pair) => sum + pair[side][0], 0) / n,
    pairs.reduce((sum, pair) => sum + pair[side][1], 0) / n,
  ];
  const [a, b] = [mean('from'), mean('to')];
  let [real, imaginary, spread] = [0, 0, 0];
  for (const { from, to } of pairs) {
    const [ux, uz, vx, vz] = [from[0] - a[0], from[1] - a[1], to[0] - b[0], to[1] - b[1]];
    real += ux * vx + uz * vz;
    imaginary += uz * vx - ux * vz;
    spread += ux * ux + uz * uz;
  }
  if (spread < 1e-9 || Math.hypot(real, imaginary) < 1e-9) return undefined;
  const still = {
    turn: Math.atan2(imaginary, real),
    scale: Math.hypot(real, imaginary) / spread,
    shift: [0, 0] as const,
  };
  const [x, z] = moveGround(still, a);
  return { ...still, shift: [b[0] - x, b[1] - z] };
}
