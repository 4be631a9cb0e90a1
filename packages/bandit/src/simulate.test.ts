/** The bandit as a whole, in worlds whose truth is known. */
import { expect, it } from 'vitest';
import { defaultRules } from './plan.ts';
import { day, hour, simulate, type Step, type World } from './testing/simulate.ts';

const creatives = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `${i}`, factors: { creative: `${i}` } }));

const steady: Omit<World, 'seed'> = {
  arms: creatives(10),
  rate: (arm) => [0.01, 0.011, 0.012, 0.009, 0.013, 0.008, 0.012, 0.01, 0.016, 0.011][arm] ?? 0,
  step: 4 * hour,
  impressionsPerStep: 4000,
  steps: 25,
  rules: defaultRules,
};
const seeds = [1, 2, 3];

const run = (world: World) => [...simulate(world)];
const last = (steps: readonly Step[]) => steps[steps.length - 1] as Step;
const shareOf = (steps: readonly Step[], arm: number) => {
  const shown = (index?: number) =>
    steps.reduce(
      (sum, { shown: counts }) =>
        sum + (index === undefined ? counts.reduce((a, b) => a + b) : (counts[index] ?? 0)),
      0,
    );
  return shown(arm) / shown();
};

it('loses at most half of what an even split loses: 10 creatives, 100 000 impressions', () => {
  for (const seed of seeds) {
    const { regret, uniformRegret } = last(run({ ...steady, seed }));
    expect(regret / uniformRegret).toBeLessThan(0.5);
  }
});

it('gives up no creative before its minimum sample, and in the end most', () => {
  const steps = run({ ...steady, seed: 1 });
  for (const { plan } of steps)
    for (const { state, impressions } of plan.arms)
      if (state === 'pruned') expect(impressions).toBeGreaterThanOrEqual(defaultRules.minimumSample);
      else if (state === 'learning') expect(impressions).toBeLessThan(defaultRules.minimumSample);
  const { plan } = last(steps);
  expect(plan.arms.filter(({ state }) => state === 'pruned').length).toBeGreaterThanOrEqual(5);
  expect(plan.arms[8]?.state).toBe('active');
  expect(plan.leader).toBe(8);
});

it('stops once nothing is left to gain, and not while there is', () => {
  const clear = run({ ...steady, rate: (arm) => (arm === 3 ? 0.03 : 0.01), steps: 10, seed: 1 });
  expect(clear[0]?.plan.decided).toBe(false);
  expect(last(clear).plan).toMatchObject({ decided: true, leader: 3 });
  expect(last(run({ ...steady, steps: 2, seed: 1 })).plan.decided).toBe(false);
});

it('finds the new winner within a half-life after the race is turned over', () => {
  const flip = 21 * day;
  for (const seed of [1, 2]) {
    const steps = run({
      ...steady,
      rate: (arm, at) => (arm === (at < flip ? 3 : 7) ? 0.03 : 0.015),
      step: day / 2,
      impressionsPerStep: 2400,
      steps: (21 + 7) * 2,
      seed,
    });
    expect(shareOf(steps.slice(20 * 2, 21 * 2), 3)).toBeGreaterThan(0.8);
    expect(shareOf(steps.slice(27 * 2), 7)).toBeGreaterThan(0.5);
  }
});

it('takes nights and weekends for what they are', () => {
  const daily = (at: number) => 0.75 + 0.5 * Math.sin((2 * Math.PI * at) / day) ** 2;
  for (const seed of seeds) {
    const steps = run({
      ...steady,
      rate: (arm, at) => steady.rate(arm, at) * daily(at),
      step: day / 4,
      impressionsPerStep: 3000,
      steps: 14 * 4,
      seed,
    });
    expect(steps.filter(({ plan }) => plan.change).length).toBe(0);
  }
});

it('is not caught by what is bought quickly but rarely', () => {
  // 0 sells to few and at once, 1 to twice as many, days later
  const late: Omit<World, 'seed'> = {
    ...steady,
    arms: creatives(2),
    rate: (arm) => (arm === 0 ? 0.01 : 0.02),
    delay: (arm, uniform) => (arm === 0 ? 0.2 * hour : -Math.log(1 - uniform) * 40 * hour),
    window: 7 * day,
    step: day / 4,
    impressionsPerStep: 1800,
    steps: 10 * 4,
  };
  for (const seed of [1, 2]) {
    const steps = run({ ...late, seed });
    expect(shareOf(steps.slice(-4), 1)).toBeGreaterThan(0.8);
  }
});

it('is the same again', () => {
  const [one, again] = [run({ ...steady, steps: 10, seed: 9 }), run({ ...steady, steps: 10, seed: 9 })];
  expect(again).toEqual(one);
});
