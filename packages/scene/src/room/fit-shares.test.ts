import { expect, it } from 'vitest';
import { fitShares, type ShareRows } from './fit-shares.ts';

/** A patch of 60 points: even light, light from one end, light from the other. */
function patch(
  shares: readonly number[],
  reflectance: number,
  spoil: (point: number) => number = () => 1,
): ShareRows {
  const falloff = new Float64Array(180);
  const shown = new Float64Array(60);
  for (let p = 0; p < 60; p++) {
    const t = p / 59;
    const row = [1, 2 * (1 - t) ** 2, 2 * t ** 2];
    falloff.set(row, p * 3);
    shown[p] = reflectance * spoil(p) * row.reduce((sum, value, s) => sum + value * (shares[s] ?? 0), 0);
  }
  return { shown, falloff };
}

const usual = [
  { share: 0.6, spread: 0.2 },
  { share: 0.2, spread: 0.2 },
  { share: 0.2, spread: 0.2 },
];

it('finds shares that patches of unlike paint agree on', () => {
  const truth = [0.45, 0.5, 0.05];
  const found = fitShares([patch(truth, 0.7), patch(truth, 0.12)], usual);
  found.forEach((share, s) => expect(Math.abs(share - (truth[s] ?? 0))).toBeLessThan(0.12));
  expect(found.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
});

it('is not led astray by a quarter of the points', () => {
  const truth = [0.45, 0.5, 0.05];
  const found = fitShares([patch(truth, 0.5, (p) => (p % 4 === 0 ? 0.4 : 1))], usual);
  found.forEach((share, s) => expect(Math.abs(share - (truth[s] ?? 0))).toBeLessThan(0.17));
});

it('keeps to what is usual where nothing is seen, and never below 0', () => {
  expect(fitShares([], usual).map((share) => Math.round(share * 100))).toEqual([60, 20, 20]);
  const dark = fitShares([patch([0.3, 0.7, 0], 0.5)], usual);
  expect(Math.min(...dark)).toBeGreaterThanOrEqual(0);
});
