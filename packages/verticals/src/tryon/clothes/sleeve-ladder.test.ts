import { expect, it } from 'vitest';
import type { Part } from './garment-outline.ts';
import { sleeveLadder } from './sleeve-ladder.ts';
import type { Spot } from './spot.ts';

const size = { width: 200, height: 200 };

/** A sleeve 20 wide along an axis. @param across to its outer side at each point of the axis */
function sleeve(axis: readonly Spot[], across: readonly Spot[]): Part {
  const side = (far: number): Spot[] =>
    axis.map(([x, y], k) => [x + far * (across[k]?.[0] ?? 0), y + far * (across[k]?.[1] ?? 0)]);
  const [outer, inner] = [side(10), side(-10)];
  return {
    name: 'sleeveRight',
    edges: [
      { name: 'sleeve', line: outer },
      { name: 'cuff', line: [outer.at(-1) as Spot, inner.at(-1) as Spot] },
      { name: 'sleeve', line: inner.toReversed() },
      { name: 'armhole', line: [inner[0] as Spot, outer[0] as Spot] },
    ],
  };
}

const steps = [0, 1, 2, 3, 4, 5, 6, 7, 8];
const flat = sleeve(
  steps.map((k) => [60, 20 + 20 * k]),
  steps.map(() => [-1, 0]),
);
/** the forearm goes up beside the upper arm, half of it behind what the elbow leaves free */
const bent = sleeve(
  steps.map((k) => (k < 5 ? [80, 20 + 20 * k] : [80 + 20 * (k - 4), 100 - 5 * (k - 4)])),
  steps.map((k) => (k < 4 ? [-1, 0] : k === 4 ? [-0.8, 0.8] : [0.2, 1])),
);

function placeAt(part: Part, source: Part, [x, y]: Spot): Spot {
  const to = new Float64Array(2);
  sleeveLadder(part, source, size).at(x + 0.5, y + 0.5, to);
  return [to[0] ?? 0, to[1] ?? 0];
}

it('goes round an elbow: on the axis, what was at its share of the sleeve', () => {
  const upper = placeAt(bent, flat, [80, 60]);
  expect(upper[0]).toBeCloseTo(60, -1);
  expect(upper[1]).toBeGreaterThan(55);
  expect(upper[1]).toBeLessThan(67);
  const fore = placeAt(bent, flat, [130, 88]);
  expect(fore[1]).toBeGreaterThan(140);
  expect(fore[1]).toBeLessThan(160);
  expect(Math.abs(fore[0] - 60)).toBeLessThan(4);
});

it('mirrors the other sleeve: outer edge on outer edge', () => {
  const other = sleeve(
    steps.map((k) => [140, 20 + 20 * k]),
    steps.map(() => [1, 0]),
  );
  const [x, y] = placeAt(flat, other, [54, 100]);
  expect(x).toBeGreaterThan(144);
  expect(Math.abs(y - 100)).toBeLessThan(2);
});

it('covers what lies between its edges, however it is bent', () => {
  const { mask } = sleeveLadder(bent, flat, size);
  const at = (x: number, y: number): number => mask.data[y * size.width + x] ?? 0;
  for (const [x, y] of [
    [80, 40],
    [80, 95],
    [110, 92],
    [150, 83],
  ] as const)
    expect(at(x, y)).toBe(255);
  expect(at(60, 60)).toBe(0);
  expect(at(120, 60)).toBe(0);
});
