/**
 * A bounding volume hierarchy laid out for traversal: a node holds the boxes of both children, so that one fetch
 * decides where to go (Aila & Laine 2009, "Understanding the efficiency of ray traversal on GPUs", §4).
 *
 * 16 floats a node: box of child 0 (min xyz, max xyz), box of child 1, then two int32 references and two unused.
 * A reference ≥ 0 is a node's index; one < 0 is a leaf: −1 − (first triangle · 64 + count).
 */
import type { MeshBVH } from 'three-mesh-bvh';

export const nodeFloats = 16;
/** triangles a leaf reference can count; larger leaves (identical triangles) are split in a row of leaves */
export const leafLimit = 63;

interface Sketch {
  readonly boxes: number[];
  readonly refs: number[];
}

/** Flattens the tree's first root, in depth-first order, into shared memory. */
export function flattenTree(tree: MeshBVH): Float32Array {
  const nodes: Sketch[] = [];
  const open: number[] = [];
  const hang = (depth: number, bounds: ArrayLike<number>, ref: number): void => {
    const parent = nodes[open[depth - 1] ?? -1];
    if (!parent) return;
    for (let k = 0; k < 6; k++) parent.boxes.push(bounds[k] ?? 0);
    parent.refs.push(ref);
  };
  tree.traverse((depth, isLeaf, bounds, offset, count) => {
    if (!isLeaf) {
      open[depth] = nodes.length;
      hang(depth, bounds, nodes.length);
      nodes.push({ boxes: [], refs: [] });
      return;
    }
    const leaf = leafReference(nodes, bounds, offset, count);
    if (depth === 0) nodes.push({ boxes: boxOf(bounds), refs: [leaf] });
    else hang(depth, bounds, leaf);
  });
  return pack(nodes);
}

/** Too many triangles for one leaf become a chain of nodes. */
function leafReference(nodes: Sketch[], bounds: ArrayLike<number>, offset: number, count: number): number {
  if (count <= leafLimit) return -1 - (offset * 64 + count);
  const node: Sketch = { boxes: [...boxOf(bounds), ...boxOf(bounds)], refs: [] };
  const at = nodes.push(node) - 1;
  node.refs.push(-1 - (offset * 64 + leafLimit));
  node.refs.push(leafReference(nodes, bounds, offset + leafLimit, count - leafLimit));
  return at;
}

function boxOf(bounds: ArrayLike<number>): number[] {
  return Array.from({ length: 6 }, (_, k) => bounds[k] ?? 0);
}

function pack(nodes: readonly Sketch[]): Float32Array {
  const floats = new Float32Array(new SharedArrayBuffer(nodes.length * nodeFloats * 4));
  const ints = new Int32Array(floats.buffer);
  for (const [i, { boxes, refs }] of nodes.entries()) {
    const at = i * nodeFloats;
    floats.set(boxes, at);
    ints[at + 12] = refs[0] ?? -1;
    // A lone root leaf: its missing sibling is a box that no ray enters, over no triangles.
    if (boxes.length < 12) floats.set([1e30, 1e30, 1e30, 1e30, 1e30, 1e30], at + 6);
    ints[at + 13] = refs[1] ?? -1;
  }
  return floats;
}
