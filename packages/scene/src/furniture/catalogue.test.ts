import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Part } from '../scene.ts';
import { catalogue, type PieceName } from './catalogue.ts';
import type { Piece } from './piece.ts';
import { createRandom } from './random.ts';
import { bounds } from './shapes/fit.ts';
import { styles, type StyleName } from './styles/styles.ts';

const pieceNames = Object.keys(catalogue) as PieceName[];
const styleNames = Object.keys(styles) as StyleName[];
const everything = styleNames.flatMap((style) => pieceNames.map((name) => ({ style, name })));

/** What shops sell, in metres: [least, most] of width, depth, height. */
const market: Partial<Record<PieceName, readonly (readonly [number, number])[]>> = {
  sofa: [
    [1.9, 2.5],
    [0.8, 1.05],
    [0.65, 0.95],
  ],
  bed: [
    [1.6, 1.9],
    [2.05, 2.3],
    [0.9, 1.3],
  ],
  'coffee-table': [
    [0.6, 1.1],
    [0.6, 1.1],
    [0.33, 0.48],
  ],
  armchair: [
    [0.65, 0.95],
    [0.7, 0.95],
    [0.7, 0.95],
  ],
  nightstand: [
    [0.38, 0.6],
    [0.33, 0.5],
    [0.45, 0.65],
  ],
  'floor-lamp': [
    [0.25, 0.6],
    [0.25, 0.6],
    [1.3, 1.8],
  ],
};

describe.each(everything)('$name, $style', ({ name, style }) => {
  const piece: Piece = catalogue[name];
  const size = piece.size(styles[style]);
  let parts: readonly Part[] = [];
  beforeAll(() => {
    parts = piece.build(styles[style], createRandom(5));
  });
  // All pieces in all styles at once would not fit in a small machine's memory.
  afterAll(() => {
    parts = [];
  });

  it('fills the size that it states, where its placement says', () => {
    const box = bounds(parts);
    const { placement } = piece;
    const measured = [box.max.x - box.min.x, box.max.z - box.min.z, box.max.y - box.min.y];
    for (const [i, side] of [size.width, size.depth, size.height].entries())
      expect(Math.abs((measured[i] ?? 0) / side - 1)).toBeLessThan(0.03);
    const level = { wall: box.min.y + box.max.y, ceiling: box.max.y, floor: box.min.y };
    expect(placement === 'wall' || placement === 'ceiling' ? level[placement] : level.floor).toBeCloseTo(
      0,
      3,
    );
    expect(Math.abs(box.min.x + box.max.x)).toBeLessThan(0.03);
    expect(placement === 'wall' ? box.min.z : (box.min.z + box.max.z) / 20).toBeCloseTo(0, 2);
  });

  it('is made of 30 to 25 000 sound triangles', () => {
    let triangles = 0;
    for (const { geometry } of parts) {
      const positions = geometry.getAttribute('position').array;
      const normals = geometry.getAttribute('normal').array;
      triangles += positions.length / 9;
      let worst = 0;
      for (let i = 0; i < normals.length; i += 3)
        worst = Math.max(
          worst,
          Math.abs(Math.hypot(normals[i] ?? 0, normals[i + 1] ?? 0, normals[i + 2] ?? 0) - 1),
        );
      expect(worst).toBeLessThan(1e-3);
      expect(positions.every(Number.isFinite)).toBe(true);
    }
    expect(triangles).toBeGreaterThan(30);
    expect(triangles).toBeLessThanOrEqual(25_000);
  });

  it('has colours that light can leave', () => {
    for (const { material } of parts)
      for (const value of material.baseColor) expect(value > 0 && value <= 0.95).toBe(true);
  });
});

/** What a full room holds, the heaviest choices of each role. */
const rooms: Record<string, readonly PieceName[]> = {
  'living room': [
    'sofa',
    'armchair',
    'coffee-table',
    'rug',
    'side-table',
    'table-lamp',
    'floor-lamp',
    'fiddle-fig',
    'book-stack',
    'tray',
    'wide-art',
  ],
  bedroom: [
    'bed',
    'nightstand',
    'nightstand',
    'table-lamp',
    'table-lamp',
    'bed-rug',
    'bench',
    'dresser',
    'palm',
    'wide-art',
  ],
  'dining room': [
    'dining-table',
    'dining-chair',
    'dining-chair',
    'dining-chair',
    'dining-chair',
    'sideboard',
    'pendant',
    'rug',
    'fruit-bowl',
    'orchid',
  ],
};

describe.each(styleNames)('a room in %s', (style) => {
  it.each(Object.keys(rooms))('keeps the %s within 60 000 triangles', (room) => {
    const triangles = (rooms[room] ?? []).flatMap((name) =>
      catalogue[name].build(styles[style], createRandom(5)),
    );
    const count = triangles.reduce(
      (sum, { geometry }) => sum + geometry.getAttribute('position').count / 3,
      0,
    );
    expect(count).toBeLessThanOrEqual(60_000);
  });
});

describe('catalogue', () => {
  it('furnishes ten kinds of room', () => {
    expect(pieceNames.length).toBeGreaterThanOrEqual(80);
  });

  it('keeps to the sizes that shops sell', () => {
    for (const [name, ranges] of Object.entries(market)) {
      for (const style of styleNames) {
        const { width, depth, height } = catalogue[name as PieceName].size(styles[style]);
        for (const [i, value] of [width, depth, height].entries()) {
          expect(value).toBeGreaterThanOrEqual(ranges[i]?.[0] ?? 0);
          expect(value).toBeLessThanOrEqual(ranges[i]?.[1] ?? 0);
        }
      }
    }
  });

  it('faces its triangles outwards', () => {
    for (const name of [
      'sofa',
      'bed',
      'dresser',
      'pouf',
      'vase',
      'wing-chair',
      'desk',
      'cot',
      'coat-stand',
    ] as const) {
      for (const { geometry } of catalogue[name].build(styles.modern, createRandom(2))) {
        expect(
          againstNormals(geometry.getAttribute('position').array, geometry.getAttribute('normal').array),
        ).toBeLessThan(0.02);
      }
    }
  });

  it('builds the same piece from the same seed', () => {
    const shape = (seed: number) =>
      catalogue.sofa.build(styles.scandinavian, createRandom(seed))[2]?.geometry.getAttribute('position')
        .array;
    expect(shape(3)).toEqual(shape(3));
    expect(shape(3)).not.toEqual(shape(4));
  });
});

/** Share of triangles whose winding disagrees with their stored normals. */
function againstNormals(p: ArrayLike<number>, n: ArrayLike<number>): number {
  let wrong = 0;
  const at = (list: ArrayLike<number>, i: number) =>
    [list[i] ?? 0, list[i + 1] ?? 0, list[i + 2] ?? 0] as const;
  for (let i = 0; i < p.length; i += 9) {
    const [a, b, c] = [at(p, i), at(p, i + 3), at(p, i + 6)];
    const [u, v] = [b.map((x, k) => x - (a[k] ?? 0)), c.map((x, k) => x - (a[k] ?? 0))];
    const [u0 = 0, u1 = 0, u2 = 0] = u;
    const [v0 = 0, v1 = 0, v2 = 0] = v;
    const face = [u1 * v2 - u2 * v1, u2 * v0 - u0 * v2, u0 * v1 - u1 * v0];
    const stored = [0, 1, 2].map((k) => (n[i + k] ?? 0) + (n[i + 3 + k] ?? 0) + (n[i + 6 + k] ?? 0));
    if (face.reduce((sum, x, k) => sum + x * (stored[k] ?? 0), 0) < 0) wrong++;
  }
  return (wrong * 9) / p.length;
}
