import { expect, it } from 'vitest';
import { createRandom } from './random.ts';
import { upliftOf } from './uplift.ts';

it('says how much better, and how sure', () => {
  const sure = upliftOf(
    { impressions: 1e6, rewards: 12_000 },
    { impressions: 1e6, rewards: 10_000 },
    createRandom(1),
  );
  expect(sure.median).toBeCloseTo(0.2, 2);
  expect(sure.positive).toBe(1);
  const unsure = upliftOf(
    { impressions: 100, rewards: 3 },
    { impressions: 100, rewards: 3 },
    createRandom(1),
  );
  expect(unsure.low).toBeLessThan(-0.5);
  expect(unsure.high).toBeGreaterThan(0.5);
  expect(unsure.positive).toBeCloseTo(0.5, 1);
});
