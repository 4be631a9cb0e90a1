import type { BufferGeometry } from 'three';
import { mergeGeometries } from 'three/examples/jsm/utils/BufferGeometryUtils.js';
import { describe, expect, it } from 'vitest';
import { bedCover } from './bed-cover.ts';
import { board } from './board.ts';
import { cushion, piping } from './cushion.ts';
import { dishedSeat } from './dished-seat.ts';
import { drapedCloth } from './draped-cloth.ts';
import { hangingTowel } from './hanging-towel.ts';
import { pillow } from './pillow.ts';
import { rod } from './rod.ts';
import { turnedLeg } from './turned-leg.ts';

/** Bodies that light must not pass into: every edge belongs to two triangles. */
const bodies: Record<string, () => BufferGeometry> = {
  board: () => board([1, 0.02, 0.3], [0, 0, 0]),
  cushion: () => cushion([0.6, 0.18, 0.6], { sag: 0.01, tufts: [2, 2] }),
  piping: () => piping(0.5, 0.5, { y: 0, corner: 0.04 }),
  pillow: () => pillow([0.5, 0.5, 0.15], { chop: 0.03 }),
  'dished seat': () => dishedSeat([0.45, 0.04, 0.42], { dish: 0.01 }),
  rod: () => rod([0, 0, 0], [0.1, 1, 0], [0.02, 0.01]),
  'draped cloth': () =>
    mergeGeometries(
      drapedCloth(
        [
          [0, 0, 0],
          [0, 0.3, 0],
          [0.1, 0.32, 0],
        ],
        { width: 0.4, across: [0, 0, 1], fringe: 0.05 },
      ),
    ),
  'hanging towel': () => hangingTowel({ width: 0.4, drop: 0.5, y: 1 }, 3),
  'bed cover': () =>
    bedCover({
      width: 1.6,
      head: -1,
      foot: 1,
      top: 0.5,
      sides: 0.2,
      end: 0.2,
      loft: 0.04,
      fold: 0.02,
      cells: [20, 16],
    }),
};

describe.each(Object.keys(bodies))('%s', (name) => {
  it('is closed', () => {
    const geometry = bodies[name]?.();
    expect(geometry && openEdges(geometry)).toBe(0);
  });
});

it('counts the rim of an open body', () => {
  const geometry = turnedLeg([0, 0.4, 0], 0.02);
  geometry.setIndex(Array.from(geometry.getIndex()?.array ?? []).slice(3));
  expect(openEdges(geometry)).toBeGreaterThan(0);
});

/** Edges that only one triangle has, vertices at the same place counting as one. */
function openEdges(geometry: BufferGeometry): number {
  const { array } = geometry.getAttribute('position');
  const numbers = new Map<string, number>();
  const vertex = (i: number) => {
    const key = [0, 1, 2].map((k) => Math.round((array[i * 3 + k] ?? 0) * 1e5)).join();
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const index = geometry.getIndex()?.array ?? Array.from({ length: array.length / 3 }, (_, i) => i);
  const edges = new Map<string, number>();
  for (let i = 0; i < index.length; i += 3) {
    const corners = [0, 1, 2].map((k) => vertex(index[i + k] ?? 0));
    if (new Set(corners).size < 3) continue;
    for (let k = 0; k < 3; k++) {
      const [a, b] = [corners[k] ?? 0, corners[(k + 1) % 3] ?? 0];
      const key = `${Math.min(a, b)},${Math.max(a, b)}`;
      edges.set(key, (edges.get(key) ?? 0) + 1);
    }
  }
  return [...edges.values()].filter((count) => count === 1).length;
}
