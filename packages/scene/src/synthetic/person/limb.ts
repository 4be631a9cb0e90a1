/** An arm or a leg: a path, and round it a tube whose sides have names: outer, front, inner, back. */
import { CatmullRomCurve3, Vector3 } from 'three';
import type { Vec3 } from '../../camera.ts';

export interface Limb {
  /** metres along it from its joint to the wrist or the ankle */
  readonly length: number;
  /**
   * A point of the tube round it.
   * @param along metres from the joint, also before it and beyond its end
   * @param turn radians round it: 0 outer, π/2 front, π inner
   */
  at(along: number, turn: number, radius: number): Vec3;
}

/** @param joints the path's corners @param side 1 the person's left (the picture's right), −1 the right */
export function limbThrough(joints: readonly Vec3[], side: 1 | -1): Limb {
  const corners = joints.map((joint) => new Vector3(...joint));
  // Middles hold the bones straight; the curve bends at the joints alone.
  const points = corners.flatMap((corner, i) => {
    const next = corners[i + 1];
    return next ? [corner, corner.clone().lerp(next, 0.25), corner.clone().lerp(next, 0.75)] : [corner];
  });
  const curve = new CatmullRomCurve3(points, false, 'centripetal');
  const length = curve.getLength();
  return {
    length,
    at(along, turn, radius) {
      const u = Math.min(1, Math.max(0, along / length));
      const tangent = curve.getTangentAt(u);
      const center = curve.getPointAt(u).addScaledVector(tangent, along - u * length);
      const front = new Vector3(0, 0, 1).addScaledVector(tangent, -tangent.z).normalize();
      const outer = front.clone().cross(tangent).multiplyScalar(side);
      center.addScaledVector(outer, radius * Math.cos(turn)).addScaledVector(front, radius * Math.sin(turn));
      return [center.x, center.y, center.z];
    },
  };
}
