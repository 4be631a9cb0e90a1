import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, type BoundingTree, buildBoundingTree, trianglesABlock } from './bounding-tree.ts';

/** Corners of triangles whose corners lie within `size` of their place in a unit cube. */
function scattered(count: number, size: number, random: () => number): Float32Array {
  const corners = new Float32Array(count * 9);
  for (let k = 0; k < corners.length; k++)
    corners[k] = k % 9 < 3 ? random() : (corners[k - (k % 9) + (k % 3)] ?? 0) + size * random();
  return corners;
}

/** A plain generator: the same triangles every time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

/** Calls `visit` with every node, its level from 1, and whether it is a leaf. */
function walk(tree: BoundingTree, visit: (node: number, level: number, leaf: boolean) => void): void {
  const step = (node: number, level: number): void => {
    const leaf = (tree.count[node] ?? 0) > 0;
    visit(node, level, leaf);
    if (leaf) return;
    for (const child of [0, 1]) step((tree.first[node] ?? 0) + child, level + 1);
  };
  if (tree.order.length > 0) step(0, 1);
}

describe('buildBoundingTree', () => {
  it('holds every triangle once, within the boxes of all nodes above it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer(), (count, seed) => {
        const corners = scattered(count, 0.3, generator(seed));
        const tree = buildBoundingTree(corners);
        const met: number[] = [];
        walk(tree, (node, _, leaf) => {
          const from = tree.first[node] ?? 0;
          if (!leaf) {
            for (const child of [from, from + 1])
              for (let k = 0; k < 3; k++) {
                expect(tree.boxes[child * 6 + k]).toBeGreaterThanOrEqual(tree.boxes[node * 6 + k] ?? 0);
                expect(tree.boxes[child * 6 + k + 3]).toBeLessThanOrEqual(tree.boxes[node * 6 + k + 3] ?? 0);
              }
            return;
          }
          for (const triangle of tree.order.subarray(from, from + (tree.count[node] ?? 0))) {
            met.push(triangle);
            for (let k = 0; k < 9; k++) {
              const value = corners[triangle * 9 + k] ?? 0;
              expect(value).toBeGreaterThanOrEqual(tree.boxes[node * 6 + (k % 3)] ?? 0);
              expect(value).toBeLessThanOrEqual(tree.boxes[node * 6 + (k % 3) + 3] ?? 0);
            }
          }
        });
        expect(met.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
      }),
      { numRuns: 30 },
    );
  });

  it('is balanced over evenly scattered triangles, and few of its boxes lie in a ray’s way', () => {
    const count = 4096;
    const tree = buildBoundingTree(scattered(count, 0.01, generator(1)));
    let deepest = 0;
    let area = 0;
    walk(tree, (node, level) => {
      deepest = Math.max(deepest, level);
      area += areaOf(tree.boxes, node * 6);
    });
    const levels = Math.log2(count / trianglesABlock) + 1;
    expect(deepest).toBeLessThan(1.5 * levels);
    // Boxes cut in half over and over: each level's are together 2^(1/3) times as large as the one's above.
    const halved = Array.from({ length: levels }, (_, level) => 2 ** (level / 3));
    expect(area / areaOf(tree.boxes, 0)).toBeLessThan(1.3 * halved.reduce((sum, share) => sum + share, 0));
  });
});
