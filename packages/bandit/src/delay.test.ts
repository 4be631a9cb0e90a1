import { expect, it } from 'vitest';
import { type DelayedRewards, fitDelay } from './delay.ts';
import { createRandom } from './random.ts';

const hour = 3600e3;
const window = 168 * hour;

/** Rewards of impressions shown evenly over the last `hours`, as far as they have come. */
function rewards(hours: number, mean: number, count: number): DelayedRewards[] {
  const random = createRandom(5);
  return Array.from({ length: count }, () => ({
    age: random() * hours * hour,
    delay: -Math.log(1 - random()) * mean * hour,
    rewards: 1,
  })).filter(({ age, delay }) => delay <= age && delay < window);
}

it('finds how rewards come, though most of the slow ones are still missing', () => {
  const seen = rewards(96, 24, 40_000);
  const curve = fitDelay(seen, window);
  // What has come at all: up to the age of the oldest impression nothing more can be known.
  const known = (age: number) => (1 - Math.exp(-age / 24)) / (1 - Math.exp(-96 / 24));
  for (const age of [3, 6, 12, 24, 48, 72]) {
    expect(Math.abs(curve(age * hour) / curve(96 * hour) - known(age))).toBeLessThan(0.04);
    const plain = seen.filter(({ delay }) => delay < age * hour).length / seen.length;
    if (age < 48) expect(plain - known(age)).toBeGreaterThan(0.02);
  }
});

it('rises from nothing to all', () => {
  const curve = fitDelay(rewards(300, 10, 500), window);
  const values = Array.from({ length: 200 }, (_, i) => curve((i / 199) * window));
  expect(values[0]).toBe(0);
  expect(values.at(-1)).toBe(1);
  values.reduce((before, value) => {
    expect(value).toBeGreaterThanOrEqual(before);
    return value;
  });
});

it('says something before any reward has come', () => {
  const curve = fitDelay([], window);
  expect(curve(hour)).toBeGreaterThan(0);
  expect(curve(100 * hour)).toBeLessThan(1);
});
