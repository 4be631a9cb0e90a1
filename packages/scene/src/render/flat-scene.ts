/**
 * A scene as flat shared memory: what every tracing thread reads. Geometry is baked to world space; three and
 * three-mesh-bvh are used here, once, and never inside a thread.
 */
import { BufferGeometry, Float32BufferAttribute, Matrix3, Matrix4, Vector3 } from 'three';
import { MeshBVH, SAH } from 'three-mesh-bvh';
import type { Material, SceneObject } from '../scene.ts';
import { cornerValues, reordered } from './images/corner-values.ts';
import { flattenTree } from './flatten-tree.ts';
import { type PartFrame, partFrame } from './part-frame.ts';

/** One part as the shading code sees it. */
export interface FlatPart extends PartFrame {
  readonly material: Material;
  /** index of the object in the scene */
  readonly object: number;
  /** world → piece space, 3×4 row-major */
  readonly toObject: readonly number[];
}

export interface FlatScene {
  /** tree nodes, see flatten-tree.ts */
  readonly nodes: Float32Array;
  /** 9 a triangle in leaf order: a corner and two edges */
  readonly triangles: Float32Array;
  /** 9 a triangle: unit normals of its corners */
  readonly normals: Float32Array;
  /** index into `parts` of each triangle */
  readonly partOf: Uint32Array;
  /** light that each triangle lets pass straight on, of 255; 0: opaque */
  readonly passing: Uint8Array;
  readonly parts: readonly FlatPart[];
  /** 6 a triangle: u, v of its corners; absent when no part has any */
  readonly uvs?: Float32Array | undefined;
  /** 9 a triangle: what scales the base colour at its corners; absent when no part has any */
  readonly colors?: Float32Array | undefined;
}

/** Bakes objects into world-space triangles under a SAH tree, in shared memory. An empty list is a valid scene. */
export function flattenScene(objects: readonly SceneObject[]): FlatScene {
  const parts: FlatPart[] = [];
  const positions: number[] = [];
  const normals: number[] = [];
  const partOf: number[] = [];
  for (const [object, { parts: pieces, matrix }] of objects.entries())
    for (const { geometry, material } of pieces) {
      parts.push(describePart(geometry, material, matrix, object));
      const before = positions.length / 9;
      bake(geometry, matrix, positions, normals);
      for (let i = before; i < positions.length / 9; i++) partOf.push(parts.length - 1);
    }
  return order({ positions, normals, partOf, parts, objects });
}

interface Baked {
  readonly positions: readonly number[];
  readonly normals: readonly number[];
  readonly partOf: readonly number[];
  readonly parts: readonly FlatPart[];
  readonly objects: readonly SceneObject[];
}

function order({ positions, normals, partOf, parts, objects }: Baked): FlatScene {
  const count = partOf.length;
  const flat: FlatScene = {
    nodes: new Float32Array(new SharedArrayBuffer(0)),
    triangles: new Float32Array(new SharedArrayBuffer(count * 36)),
    normals: new Float32Array(new SharedArrayBuffer(count * 36)),
    partOf: new Uint32Array(new SharedArrayBuffer(count * 4)),
    passing: new Uint8Array(new SharedArrayBuffer(count)),
    parts,
  };
  if (count === 0) return flat;
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new Float32BufferAttribute(positions, 3));
  const tree = new MeshBVH(geometry, { strategy: SAH, targetLeafSize: 4, indirect: true });
  for (let i = 0; i < count; i++) {
    const from = tree.resolveTriangleIndex(i) * 9;
    for (let k = 0; k < 9; k++) {
      const corner = positions[from + (k % 3)] ?? 0;
      flat.triangles[i * 9 + k] = k < 3 ? corner : (positions[from + k] ?? 0) - corner;
      flat.normals[i * 9 + k] = normals[from + k] ?? 0;
    }
    flat.partOf[i] = partOf[from / 9] ?? 0;
    flat.passing[i] = Math.round(255 * (1 - (parts[partOf[from / 9] ?? 0]?.material.opacity ?? 1)));
  }
  const inOrder = (values: Float32Array | undefined) =>
    values && reordered(values, count, (k) => tree.resolveTriangleIndex(k));
  return {
    ...flat,
    nodes: flattenTree(tree),
    uvs: inOrder(cornerValues(objects, 'uv', { size: 2, missing: 0 })),
    colors: inOrder(cornerValues(objects, 'color', { size: 3, missing: 1 })),
  };
}

function bake(geometry: BufferGeometry, matrix: Matrix4, positions: number[], normals: number[]): void {
  if (!geometry.getAttribute('normal')) geometry.computeVertexNormals();
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const index = geometry.getIndex();
  const turn = new Matrix3().getNormalMatrix(matrix);
  const at = new Vector3();
  const corners = index ? index.count : position.count;
  for (let i = 0; i < corners; i++) {
    const corner = index ? index.getX(i) : i;
    at.fromBufferAttribute(position, corner).applyMatrix4(matrix);
    positions.push(at.x, at.y, at.z);
    at.fromBufferAttribute(normal, corner).applyMatrix3(turn).normalize();
    normals.push(at.x, at.y, at.z);
  }
}

function describePart(
  geometry: BufferGeometry,
  material: Material,
  matrix: Matrix4,
  object: number,
): FlatPart {
  const m = matrix.clone().invert().elements;
  const row = (i: number) => [m[i] ?? 0, m[i + 4] ?? 0, m[i + 8] ?? 0, m[i + 12] ?? 0];
  return {
    material,
    object,
    toObject: [...row(0), ...row(1), ...row(2)],
    ...partFrame(geometry),
  };
}
