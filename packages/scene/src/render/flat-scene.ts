/**
 * A scene as flat shared memory: what every tracing thread reads. Geometry is baked to world space; three is used here,
 * once, and never inside a thread.
 */
import { type BufferGeometry, Matrix3, type Matrix4, Vector3 } from 'three';
import type { Rgb } from '../camera.ts';
import type { Material, Part, SceneObject } from '../scene.ts';
import { buildBoundingTree } from './bounding-tree.ts';
import { cornerValues, reordered } from './images/corner-values.ts';
import { type PackedTree, packTree } from './kernel.ts';
import { meanTones } from './mean-tones.ts';
import { type PartFrame, partFrame } from './part-frame.ts';
import { widenTree } from './wide-tree.ts';

/** of each of a shade's two sides */
const glowing = 0.8;

/** One part as the shading code sees it. */
export interface FlatPart extends PartFrame {
  readonly material: Material;
  /** index of the object in the scene */
  readonly object: number;
  /** world → the part's own frame, 3×4 row-major */
  readonly toFrame: Float64Array;
  /** which axis of that frame (0, 1, 2) runs up the piece */
  readonly up: number;
  /** mean of the textured base colour: what bounced light takes, however it varies */
  readonly tone: Rgb;
}

export interface FlatScene {
  readonly tree: PackedTree;
  /** [slots·9] unit normals of the corners of the triangle in each slot of the tree */
  readonly normals: Float32Array;
  /** [slots] index into `parts`, `noPart` where the slot is empty */
  readonly partOf: Uint32Array;
  /** [slots·9] a corner of the triangle and two edges from it */
  readonly triangles: Float32Array;
  readonly parts: readonly FlatPart[];
  /** [slots·6] u, v of the corners; absent when no part has any */
  readonly uvs?: Float32Array | undefined;
  /** [slots·9] what scales the base colour at the corners; absent when no part has any */
  readonly colors?: Float32Array | undefined;
}

/** In `FlatScene.partOf`: a slot without a triangle. */
export const noPart = 0xffffffff;

/** Bakes objects into world-space triangles under a tree, in shared memory. An empty list is a valid scene. */
export function flattenScene(objects: readonly SceneObject[]): FlatScene {
  const parts: FlatPart[] = [];
  const total = objects
    .flatMap(({ parts: pieces }) => pieces)
    .reduce((sum, part) => sum + cornersOf(part), 0);
  const positions = new Float32Array(total * 3);
  const normals = new Float32Array(total * 3);
  const partOf = new Uint32Array(total / 3);
  let at = 0;
  for (const [object, { parts: pieces, matrix }] of objects.entries())
    for (const part of pieces) {
      const end = at + cornersOf(part);
      partOf.fill(parts.length, at / 3, end / 3);
      parts.push(describePart(part.geometry, part.material, matrix, object));
      bake(part.geometry, matrix, positions.subarray(at * 3), normals.subarray(at * 3));
      at = end;
    }
  const passing = Float32Array.from(partOf, (part) => passingOf(parts[part]?.material));
  const wide = widenTree(buildBoundingTree(positions), { corners: positions, passing });
  const { triangleOf } = wide;
  const inOrder = (values: Float32Array, size: number) => reordered(values, size, triangleOf);
  const uvs = cornerValues(objects, 'uv', { size: 2, missing: 0 });
  const colors = cornerValues(objects, 'color', { size: 3, missing: 1 });
  const flat = {
    tree: packTree(wide),
    triangles: inOrder(withEdges(positions), 9),
    normals: inOrder(normals, 9),
    partOf: new Uint32Array(new SharedArrayBuffer(triangleOf.length * 4)),
    parts,
    uvs: uvs && inOrder(uvs, 6),
    colors: colors && inOrder(colors, 9),
  };
  for (const [slot, triangle] of triangleOf.entries()) flat.partOf[slot] = partOf[triangle] ?? noPart;
  const tones = meanTones(flat);
  return { ...flat, parts: parts.map((part, i) => ({ ...part, tone: tones[i] ?? part.tone })) };
}

/** Three corners a triangle become a corner and two edges. */
/**
 * How often light passes a material by chance. A lamp's glowing shade or bulb gives back most of what it takes: a dark shadow behind
 * something lit is what no room shows.
 */
function passingOf(material: Material | undefined): number {
  if (material?.emission) return glowing;
  return 1 - (material?.opacity ?? 1);
}

function withEdges(positions: Float32Array): Float32Array {
  return positions.map((value, k) => (k % 9 < 3 ? value : value - (positions[k - (k % 9) + (k % 3)] ?? 0)));
}

function cornersOf({ geometry }: Part): number {
  return geometry.getIndex()?.count ?? geometry.getAttribute('position').count;
}

function bake(
  geometry: BufferGeometry,
  matrix: Matrix4,
  positions: Float32Array,
  normals: Float32Array,
): void {
  if (!geometry.getAttribute('normal')) geometry.computeVertexNormals();
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const index = geometry.getIndex();
  const turn = new Matrix3().getNormalMatrix(matrix);
  const at = new Vector3();
  const corners = index ? index.count : position.count;
  for (let i = 0; i < corners; i++) {
    const corner = index ? index.getX(i) : i;
    at.fromBufferAttribute(position, corner)
      .applyMatrix4(matrix)
      .toArray(positions, i * 3);
    at.fromBufferAttribute(normal, corner)
      .applyMatrix3(turn)
      .normalize()
      .toArray(normals, i * 3);
  }
}

function describePart(
  geometry: BufferGeometry,
  material: Material,
  matrix: Matrix4,
  object: number,
): FlatPart {
  const m = matrix.clone().invert().elements;
  const frame = partFrame(geometry);
  const rows = frame.axes.flatMap((axis, i) => [
    m[axis] ?? 0,
    m[axis + 4] ?? 0,
    m[axis + 8] ?? 0,
    (m[axis + 12] ?? 0) - (frame.center[i] ?? 0),
  ]);
  return {
    material,
    object,
    toFrame: Float64Array.from(rows),
    up: frame.axes.indexOf(1),
    ...frame,
    tone: material.baseColor,
  };
}
