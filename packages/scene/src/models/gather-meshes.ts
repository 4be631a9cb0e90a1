/** Every triangle that a document's scene shows, in the scene's own space: node transforms applied, instances spelt out. */
import type { ModelWarning } from '@escena/core/model-warnings';
import { type Accessor, type Document, type Node, Primitive } from '@gltf-transform/core';
import { AppError } from '@escena/core/app-error';
import { Matrix3, Matrix4, Vector3 } from 'three';
import { damaged } from './gltf-json.ts';
import { modelLimits } from './model-limits.ts';

/** One primitive of one node. Units of the file, y up. */
export interface GatheredMesh {
  readonly primitive: Primitive;
  /** [n·3] */
  readonly positions: Float32Array;
  /** [n·3] unit normals; absent where the file has none: faces are then flat */
  readonly normals?: Float32Array;
  /** three vertex numbers a triangle */
  readonly indices: Uint32Array;
}

/** Coordinates beyond this are no furniture in any unit. */
const farthest = 1e7;

/** @throws AppError `model3d.too_complex`, `model3d.damaged`, `model3d.empty` */
export function gatherMeshes(document: Document, warn: (warning: ModelWarning) => void): GatheredMesh[] {
  const meshes: GatheredMesh[] = [];
  let triangles = 0;
  let vertices = 0;
  for (const { node, matrix } of placedNodes(document)) {
    if (node.getSkin()) warn('skinning');
    if (node.getExtension('EXT_mesh_gpu_instancing')) warn('instancing');
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      const position = primitive.getAttribute('POSITION');
      if (!position) continue;
      const order = triangleOrder(primitive, position.getCount());
      if (!order) {
        warn('lines-and-points');
        continue;
      }
      triangles += order.length / 3;
      vertices += position.getCount();
      if (Math.max(triangles, vertices / 3) > modelLimits.triangles)
        throw tooMany(Math.max(triangles, vertices / 3));
      if (order.length > 0) meshes.push(transformed(primitive, position, { order, matrix }));
    }
  }
  if (meshes.length === 0) throw new AppError('model3d.empty');
  return meshes;
}

/** The nodes of the scene that the file opens with, or of all of it, each with its place; a tree is walked without recursion. */
function placedNodes(document: Document): { node: Node; matrix: Matrix4 }[] {
  const root = document.getRoot();
  const scene = root.getDefaultScene() ?? root.listScenes()[0];
  const tops = scene?.listChildren() ?? root.listNodes().filter((node) => !node.getParentNode());
  const placed: { node: Node; matrix: Matrix4 }[] = [];
  const waiting = tops.map((node) => ({ node, above: new Matrix4() })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, above } = next;
    const matrix = above.clone().multiply(new Matrix4().fromArray(node.getMatrix()));
    placed.push({ node, matrix });
    for (const child of node.listChildren().toReversed()) waiting.push({ node: child, above: matrix });
  }
  return placed;
}

/** Vertex numbers by threes, or undefined for lines and points (§3.7.2.1 of the specification). */
function triangleOrder(primitive: Primitive, vertices: number): Uint32Array | undefined {
  const mode = primitive.getMode();
  const listed = primitive.getIndices()?.getArray();
  const count = listed?.length ?? vertices;
  const at = (i: number): number => {
    const vertex = listed ? (listed[i] ?? 0) : i;
    if (vertex >= vertices) throw damaged(`vertex ${vertex} of ${vertices}`);
    return vertex;
  };
  const { TRIANGLES, TRIANGLE_STRIP, TRIANGLE_FAN } = Primitive.Mode;
  if (mode !== TRIANGLES && mode !== TRIANGLE_STRIP && mode !== TRIANGLE_FAN) return undefined;
  const triangles = mode === TRIANGLES ? Math.floor(count / 3) : Math.max(0, count - 2);
  const order = new Uint32Array(triangles * 3);
  for (let t = 0; t < triangles; t++) {
    const first = mode === TRIANGLES ? 3 * t : mode === TRIANGLE_STRIP ? t : 0;
    const second = mode === TRIANGLE_FAN ? t + 1 : first + 1;
    order.set([at(first), at(second), at(second + 1)], 3 * t);
  }
  return order;
}

function transformed(
  primitive: Primitive,
  position: Accessor,
  { order, matrix }: { order: Uint32Array; matrix: Matrix4 },
): GatheredMesh {
  const count = position.getCount();
  const normal = primitive.getAttribute('NORMAL');
  if (normal && normal.getCount() !== count) throw damaged('as many normals as positions are needed');
  const positions = new Float32Array(count * 3);
  const normals = normal ? new Float32Array(count * 3) : undefined;
  const turn = new Matrix3().getNormalMatrix(matrix);
  const point = new Vector3();
  const element: number[] = [];
  for (let i = 0; i < count; i++) {
    point
      .fromArray(position.getElement(i, element))
      .applyMatrix4(matrix)
      .toArray(positions, i * 3);
    if (!(Math.abs(point.x) < farthest && Math.abs(point.y) < farthest && Math.abs(point.z) < farthest))
      throw damaged(`vertex ${i} lies at ${point.x}, ${point.y}, ${point.z}`);
    if (!normal || !normals) continue;
    point.fromArray(normal.getElement(i, element)).applyMatrix3(turn).normalize();
    if (Number.isFinite(point.x + point.y + point.z)) point.toArray(normals, i * 3);
  }
  return { primitive, positions, indices: order, ...(normals && { normals }) };
}

/** Packed geometry may turn out larger than it was declared. */
function tooMany(value: number): AppError {
  const limit = modelLimits.triangles;
  return new AppError('model3d.too_complex', {
    detail: `at least ${Math.round(value)} triangles, the limit is ${limit}`,
    data: { value: Math.round(value), limit, what: 'triangles' },
  });
}
