import { BufferAttribute, BufferGeometry, Matrix4 } from 'three';
import type { Material, Part, SceneObject } from '../scene.ts';

/** A thing that stands where its parts are. */
export function still(name: string, ...parts: Part[]): SceneObject {
  return { name, parts, matrix: new Matrix4() };
}

/** A photographer's paper: floor that rises into a wall without a line. */
export function sweep(material: Material): SceneObject {
  const [front, back, radius, top, half] = [4, -2.6, 1.4, 7, 9];
  const arc = Array.from({ length: 25 }, (_, k) => {
    const angle = ((k / 24) * Math.PI) / 2;
    return [back + radius * (1 - Math.sin(angle)), radius * (1 - Math.cos(angle))] as const;
  });
  const profile = [[front, 0] as const, ...arc, [back, top] as const];
  const positions: number[] = [];
  for (let k = 0; k + 1 < profile.length; k++) {
    const [z0 = 0, y0 = 0] = profile[k] ?? [];
    const [z1 = 0, y1 = 0] = profile[k + 1] ?? [];
    positions.push(-half, y0, z0, half, y0, z0, half, y1, z1, -half, y0, z0, half, y1, z1, -half, y1, z1);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(Float32Array.from(positions), 3));
  geometry.computeVertexNormals();
  return still('sweep', { geometry: geometry.translate(0, 0.002, 0), material });
}
