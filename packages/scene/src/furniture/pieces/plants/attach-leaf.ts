import { type BufferGeometry, Euler, Matrix4 } from 'three';
import type { Vec3 } from '../../../camera.ts';

/** Turns a leaf up by `pitch`, around by `turn`, and sets its base `stalk` metres off a stem point. */
export function attach(
  shape: BufferGeometry,
  place: { at: Vec3; turn: number; pitch: number; stalk: number },
): BufferGeometry {
  const turn = new Matrix4().makeRotationFromEuler(new Euler(-place.pitch, place.turn, 0, 'YXZ'));
  return shape
    .translate(0, 0, place.stalk)
    .applyMatrix4(turn)
    .translate(...place.at);
}

/** The point at share `t` of a polyline. */
export function onStem(path: readonly Vec3[], t: number): Vec3 {
  const span = Math.min(path.length - 2, Math.floor(t * (path.length - 1)));
  const k = t * (path.length - 1) - span;
  const [a, b] = [path[span] ?? [0, 0, 0], path[span + 1] ?? [0, 0, 0]];
  return [a[0] + (b[0] - a[0]) * k, a[1] + (b[1] - a[1]) * k, a[2] + (b[2] - a[2]) * k];
}
