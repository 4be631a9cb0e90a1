import { BufferGeometry, DoubleSide, Float32BufferAttribute, Ray, Vector3 } from 'three';
import { MeshBVH } from 'three-mesh-bvh';
import { describe, expect, it } from 'vitest';
import { flattenScene } from './flat-scene.ts';
import { createIntersector } from './intersector.ts';
import { solidNoise } from './textures/solid-noise.ts';
import { ball, box } from './testing/box-room.ts';

const objects = [
  ball(0.4, [0, 0, -2]),
  box([1, 0.4, 0.6], [1, 0, -2.5]),
  ball(0.2, [0.9, 0.4, -2.5]),
  box([2, 0.02, 2], [0, 0, -2]),
];

function randomRay(i: number): [number, number, number, number, number, number] {
  const random = (k: number) => solidNoise(i, k, 0, 1);
  const d = new Vector3(random(1) - 0.5, random(2) - 0.6, random(3) - 0.5).normalize();
  return [4 * random(4) - 2, 1.5 * random(5), -4 * random(6), d.x, d.y, d.z];
}

describe('createIntersector', () => {
  const flat = flattenScene(objects);
  const intersector = createIntersector(flat);

  it('agrees with three-mesh-bvh on every ray', () => {
    const corners = flat.triangles.map((value, k) =>
      k % 9 < 3 ? value : value + (flat.triangles[k - (k % 9) + (k % 3)] ?? 0),
    );
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new Float32BufferAttribute(corners, 3));
    const oracle = new MeshBVH(geometry);
    let hits = 0;
    for (let i = 0; i < 2000; i++) {
      const ray = randomRay(i);
      const expected = oracle.raycastFirst(
        new Ray(new Vector3(ray[0], ray[1], ray[2]), new Vector3(ray[3], ray[4], ray[5])),
        DoubleSide,
        1e-5,
      );
      const found = intersector.closest(...ray, 1e9);
      expect(found >= 0).toBe(expected !== null);
      expect(intersector.occluded(...ray, 1e9)).toBe(expected !== null);
      if (!expected) continue;
      hits++;
      expect(intersector.hit[0]).toBeCloseTo(expected.distance, 4);
      expect(intersector.occluded(...ray, expected.distance * 0.99)).toBe(false);
    }
    expect(hits).toBeGreaterThan(300);
  });

  it('finds nothing in an empty scene', () => {
    expect(createIntersector(flattenScene([])).closest(0, 1, 0, 0, -1, 0, 1e9)).toBe(-1);
  });

  it('holds a leaf of more identical triangles than one reference can count', () => {
    const same = Array.from({ length: 20 }, () => box([1, 1, 1], [0, 0, -3]));
    const stacked = createIntersector(flattenScene(same));
    expect(stacked.closest(0, 0.5, 0, 0, 0, -1, 1e9)).toBeGreaterThanOrEqual(0);
    expect(stacked.hit[0]).toBeCloseTo(2.5, 5);
  });
});
