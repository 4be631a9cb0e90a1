import { Matrix4, SphereGeometry } from 'three';
import type { Vec3 } from '../camera.ts';
import type { SceneObject } from '../scene.ts';

/** Half a head across, up and back, and its middle from the bridge of the nose; means of adults, metres. */
const half = [0.074, 0.115, 0.098] as const;
const middle = [0, 0.015, -0.1] as const;
/** how much of the light skin gives back, linear */
const skin = [0.45, 0.28, 0.2] as const;

/** A head in rough, so that what it wears is hidden and lit as on one. @param bridge where glasses rest on it, metres */
export function headBehind([x, y, z]: Vec3): SceneObject {
  const geometry = new SphereGeometry(1, 48, 32)
    .scale(...half)
    .translate(x + middle[0], y + middle[1], z + middle[2]);
  return {
    name: 'head',
    parts: [{ geometry, material: { baseColor: skin, roughness: 0.6, metalness: 0 } }],
    matrix: new Matrix4(),
  };
}
