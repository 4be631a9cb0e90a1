import { Box3, Vector3 } from 'three';
import type { Rgb, Vec3 } from '../camera.ts';
import type { LightSource } from '../room/room.ts';
import type { SceneObject } from '../scene.ts';

/** How much brighter than its shade a lamp shines out of the shade's open ends, where the bulb is seen. */
const openEnds = 4;
/** metres before the shade, which would else stand in its own light */
const before = 0.01;
/** A round shade's area over its box's. */
const round = Math.PI / 4;

/**
 * The light that placed lamps give when they are on: each glowing part as the six faces of its box, its own glow to the
 * sides and more through its ends.
 */
export function lampLights(objects: readonly SceneObject[]): LightSource[] {
  return objects.flatMap(({ parts, matrix }) =>
    parts.flatMap(({ geometry, material }) => {
      if (!material.emission) return [];
      geometry.computeBoundingBox();
      const box = new Box3().copy(geometry.boundingBox ?? new Box3()).applyMatrix4(matrix);
      return box.isEmpty() ? [] : facesOf(box, material.emission);
    }),
  );
}

function facesOf(box: Box3, glow: Rgb): LightSource[] {
  const center = box.getCenter(new Vector3());
  const half = box.getSize(new Vector3()).multiplyScalar(0.5);
  const ends: Rgb = [glow[0] * openEnds, glow[1] * openEnds, glow[2] * openEnds];
  const face = (offset: Vec3, u: Vec3, v: Vec3, radiance: Rgb): LightSource => ({
    kind: 'lamp',
    center: [center.x + offset[0], center.y + offset[1], center.z + offset[2]],
    u,
    v,
    radiance,
  });
  const [x, y, z] = [half.x, half.y, half.z];
  const [wide, deep] = [x * round, z * round];
  // u × v points away from the shade.
  return [
    face([0, -y - before, 0], [wide, 0, 0], [0, 0, z], ends),
    face([0, y + before, 0], [0, 0, z], [wide, 0, 0], ends),
    face([x + before, 0, 0], [0, y, 0], [0, 0, deep], glow),
    face([-x - before, 0, 0], [0, 0, deep], [0, y, 0], glow),
    face([0, 0, z + before], [wide, 0, 0], [0, y, 0], glow),
    face([0, 0, -z - before], [0, y, 0], [wide, 0, 0], glow),
  ];
}
