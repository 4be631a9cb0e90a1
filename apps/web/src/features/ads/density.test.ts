import { expect, it } from 'vitest';
import { curveOf, densityOfRate } from './density.ts';

const mixture = [
  { mean: Math.log(0.02 / 0.98), deviation: 0.3, weight: 0.7 },
  { mean: Math.log(0.05 / 0.95), deviation: 0.5, weight: 0.3 },
];

it('is a density: its area is one, and it is nowhere below nothing', () => {
  const curve = curveOf(mixture, [1e-6, 0.6], 20_000);
  const area = curve.slice(1).reduce((sum, [rate, density], i) => {
    const [before = 0, value = 0] = curve[i] ?? [];
    return sum + ((rate - before) * (density + value)) / 2;
  }, 0);
  expect(area).toBeCloseTo(1, 3);
  expect(curve.every(([, density]) => density >= 0)).toBe(true);
});

it('has half of it below the median of its log-odds', () => {
  const [first] = mixture;
  if (!first) throw new Error('no part');
  const alone = [{ ...first, weight: 1 }];
  const curve = curveOf(alone, [1e-6, 0.02], 20_000);
  const below = curve
    .slice(1)
    .reduce((sum, [rate, density], i) => sum + (rate - (curve[i]?.[0] ?? 0)) * density, 0);
  expect(below).toBeCloseTo(0.5, 2);
  expect(densityOfRate(alone, 0.02)).toBeGreaterThan(densityOfRate(alone, 0.05));
});
