/**
 * A bounding tree as the intersection kernel walks it: nodes of four children (Dammertz, Hanika, Keller 2008, "Shallow
 * bounding volume hierarchies for fast SIMD ray tracing of incoherent rays") and blocks of four triangles.
 *
 * A node is 128 bytes: for x, y, z in turn four minima and four maxima, then four references, then 16 unused. A reference
 * ≥ 0 is a node's number; one < 0 is −1 − the number of a leaf's block.
 *
 * A block is 160 bytes: x, y, z in turn of four corners, of an edge from each and of another edge from each, then the
 * shares of light that the four let pass straight on. A slot is 4 · block + lane; slots without a triangle hold edges of
 * no length, which no ray meets.
 */
import { areaOf, type BoundingTree, trianglesABlock } from './bounding-tree.ts';

export const nodeFloats = 32;
export const blockFloats = 40;

export interface WideTree {
  readonly nodes: Float32Array;
  readonly blocks: Float32Array;
  /** [slots] the triangle in each, or −1 */
  readonly triangleOf: Int32Array;
  /** nodes from the root to the deepest, both counted */
  readonly depth: number;
}

export interface Triangles {
  /** [triangles·9] that the tree was built over */
  readonly corners: Float32Array;
  /** [triangles] share of light that each lets pass, 0: opaque */
  readonly passing: Float32Array;
}

export function widenTree(tree: BoundingTree, { corners, passing }: Triangles): WideTree {
  const leaves = tree.count.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const blocks = new Float32Array(leaves * blockFloats);
  const triangleOf = new Int32Array(leaves * trianglesABlock).fill(-1);
  const nodes: Float32Array[] = [];
  let blocksUsed = 0;
  let depth = 0;

  function addLeaf(node: number): number {
    const from = tree.first[node] ?? 0;
    const count = tree.count[node] ?? 0;
    const block = blocksUsed++;
    for (let lane = 0; lane < count; lane++) {
      const triangle = tree.order[from + lane] ?? 0;
      triangleOf[block * trianglesABlock + lane] = triangle;
      blocks[block * blockFloats + 36 + lane] = passing[triangle] ?? 0;
      for (let k = 0; k < 9; k++) {
        const corner = corners[triangle * 9 + (k % 3)] ?? 0;
        const value = corners[triangle * 9 + k] ?? 0;
        blocks[block * blockFloats + k * 4 + lane] = k < 3 ? corner : value - corner;
      }
    }
    return -1 - block;
  }

  function addNode(children: readonly number[], level: number): number {
    depth = Math.max(depth, level);
    const node = nodes.length;
    const floats = new Float32Array(nodeFloats);
    const refs = new Int32Array(floats.buffer, 96, 4);
    nodes.push(floats);
    // A box turned inside out is entered by no ray.
    for (let axis = 0; axis < 3; axis++)
      floats.fill(1e30, axis * 8, axis * 8 + 4).fill(-1e30, axis * 8 + 4, axis * 8 + 8);
    for (const [lane, child] of children.entries()) {
      for (let k = 0; k < 6; k++)
        floats[(k % 3) * 8 + (k < 3 ? 0 : 4) + lane] = tree.boxes[child * 6 + k] ?? 0;
      refs[lane] = isLeaf(tree, child) ? addLeaf(child) : addNode(openChildren(tree, child), level + 1);
    }
    return node;
  }

  if (tree.order.length === 0) addNode([], 1);
  else addNode(isLeaf(tree, 0) ? [0] : openChildren(tree, 0), 1);
  const flat = new Float32Array(nodes.length * nodeFloats);
  for (const [i, floats] of nodes.entries()) flat.set(floats, i * nodeFloats);
  return { nodes: flat, blocks, triangleOf, depth };
}

function isLeaf(tree: BoundingTree, node: number): boolean {
  return (tree.count[node] ?? 0) > 0;
}

/** Up to four descendants that together are the node, the largest opened first. */
function openChildren(tree: BoundingTree, node: number): number[] {
  const first = tree.first[node] ?? 0;
  const children = [first, first + 1];
  while (children.length < 4) {
    let largest = -1;
    for (const [i, child] of children.entries())
      if (
        !isLeaf(tree, child) &&
        (largest < 0 || areaOf(tree.boxes, child * 6) > areaOf(tree.boxes, (children[largest] ?? 0) * 6))
      )
        largest = i;
    if (largest < 0) break;
    const opened = tree.first[children[largest] ?? 0] ?? 0;
    children.splice(largest, 1, opened, opened + 1);
  }
  return children;
}
