import { expect, it } from 'vitest';
import type { Arm } from './arm.ts';
import type { Evidence } from './evidence.ts';
import { type Belief, fitPosterior, fitWith } from './fit-posterior.ts';

const arm = (id: string, factors: Record<string, string> = { creative: id }): Arm => ({ id, factors });
const seen = (index: number, trials: number, successes: number): Evidence => ({
  arm: index,
  offset: 0,
  trials,
  successes,
});
const deviationOf = ({ factor: { size, data } }: Belief, row: number) =>
  Math.hypot(...data.subarray(row * size, (row + 1) * size));

it('agrees with the integral where one can be taken: one arm', () => {
  const evidence = [seen(0, 400, 12)];
  const prior = { level: 0.8, part: 0.3, combination: 0.2 };
  const belief = fitWith([arm('a')], evidence, prior);
  const centre = Math.log(12.5 / 388.5);
  const variance = 0.8 ** 2 + 0.3 ** 2 + 0.2 ** 2;
  const grid = Array.from({ length: 8001 }, (_, i) => centre + (i - 4000) / 1000);
  const density = grid.map((x) =>
    Math.exp(12 * x - 400 * Math.log1p(Math.exp(x)) - (x - centre) ** 2 / (2 * variance) + 60),
  );
  const sum = density.reduce((total, value) => total + value, 0);
  const mean = grid.reduce((total, x, i) => total + x * (density[i] ?? 0), 0) / sum;
  const spread = Math.sqrt(
    grid.reduce((total, x, i) => total + (x - mean) ** 2 * (density[i] ?? 0), 0) / sum,
  );
  expect(Math.abs((belief.mean[0] ?? 0) - mean)).toBeLessThan(spread / 5);
  expect(deviationOf(belief, 0) / spread).toBeCloseTo(1, 1);
  expect(belief.logEvidence).toBeCloseTo(Math.log(sum / 1000 / Math.sqrt(2 * Math.PI * variance)) - 60, 1);
});

it('finds the rates of arms that were seen often', () => {
  const rates = [0.01, 0.02, 0.03];
  const arms = rates.map((_, i) => arm(`${i}`));
  const { beliefs, weights } = fitPosterior(
    arms,
    rates.map((rate, i) => seen(i, 1e6, 1e6 * rate)),
  );
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
  const likely = beliefs[weights.indexOf(Math.max(...weights))];
  rates.forEach((rate, i) => expect(likely?.mean[i]).toBeCloseTo(Math.log(rate / (1 - rate)), 2));
});

it('expects of an unseen combination what its parts did elsewhere', () => {
  const arms = ['h1', 'h2'].flatMap((headline) =>
    ['i1', 'i2'].map((image) => arm(`${headline}${image}`, { headline, image })),
  );
  // h2 and i2 each double the rate; h2 with i2 was never shown.
  const { mean } = fitWith(arms, [seen(0, 1e5, 1000), seen(1, 1e5, 2000), seen(2, 1e5, 2000)], {
    level: 1,
    part: 0.6,
    combination: 0.1,
  });
  const [low = 0, image = 0, headline = 0, both = 0] = mean;
  expect(both).toBeGreaterThan(Math.max(image, headline) + 0.3);
  expect(both).toBeLessThan(image + headline - low + 0.3);
});

it('is sure of nothing before anything was seen', () => {
  const { beliefs } = fitPosterior([arm('a'), arm('b')], []);
  for (const belief of beliefs) {
    expect(belief.mean[0]).toBeCloseTo(belief.mean[1] ?? NaN, 12);
    expect(deviationOf(belief, 0)).toBeGreaterThan(1);
  }
});

it('stands a hundred arms, whatever was seen of them', () => {
  const arms = Array.from({ length: 100 }, (_, i) =>
    arm(`${i}`, { headline: `${i % 5}`, image: `${i % 4}`, layout: `${Math.floor(i / 20)}` }),
  );
  const evidence = arms.map((_, i) =>
    seen(i, 10 ** (i % 7), i % 7 === 0 ? 0 : 10 ** (i % 7) / (2 + (i % 3))),
  );
  const { beliefs } = fitPosterior(arms, evidence);
  for (const { mean, factor, logEvidence } of beliefs)
    expect([...mean, ...factor.data, logEvidence].every(Number.isFinite)).toBe(true);
});
