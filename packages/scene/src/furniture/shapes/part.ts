import { BufferAttribute, BufferGeometry, Vector3 } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import type { Material, Part } from '../../scene.ts';

/** One material's geometries as one part: position and unit normal only, three vertices a triangle. */
export function part(material: Material, geometries: readonly BufferGeometry[]): Part {
  const plain = geometries.map((geometry) => {
    const flat = geometry.index ? geometry.toNonIndexed() : geometry.clone();
    for (const name of Object.keys(flat.attributes))
      if (name !== 'position' && name !== 'normal') flat.deleteAttribute(name);
    return flat;
  });
  return { geometry: withoutSlivers(mergeGeometries(plain)), material };
}

/** Drops triangles without area (poles of turned bodies) and makes every normal a unit vector. */
function withoutSlivers(source: BufferGeometry): BufferGeometry {
  const position = source.getAttribute('position');
  const normal = source.getAttribute('normal');
  const [a, b, c] = [new Vector3(), new Vector3(), new Vector3()];
  const [edge, face, n] = [new Vector3(), new Vector3(), new Vector3()];
  const positions = new Float32Array(position.count * 3);
  const normals = new Float32Array(position.count * 3);
  let count = 0;
  for (let i = 0; i < position.count; i += 3) {
    a.fromBufferAttribute(position, i);
    b.fromBufferAttribute(position, i + 1);
    c.fromBufferAttribute(position, i + 2);
    face.copy(b).sub(a).cross(edge.copy(c).sub(a));
    if (face.lengthSq() < 1e-18) continue;
    face.normalize();
    for (const [k, corner] of [a, b, c].entries()) {
      n.fromBufferAttribute(normal, i + k);
      if (n.lengthSq() < 0.01) n.copy(face);
      n.normalize().toArray(normals, count);
      corner.toArray(positions, count);
      count += 3;
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(positions.slice(0, count), 3));
  geometry.setAttribute('normal', new BufferAttribute(normals.slice(0, count), 3));
  return geometry;
}
