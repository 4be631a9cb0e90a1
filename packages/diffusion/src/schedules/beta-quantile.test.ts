import { describe, expect, it } from 'vitest';
import { betaQuantile } from './beta-quantile.ts';

describe('betaQuantile', () => {
  // scipy 1.17.1 scipy.stats.beta.ppf(p, 0.6, 0.6)
  it.each([
    [1e-6, 1.8558824624053043e-10],
    [0.01, 0.0008612388215429059],
    [0.05263157894736842, 0.013671081564469266],
    [0.25, 0.17568037865269498],
    [0.5, 0.5000000000000001],
    [0.9, 0.9604155944112192],
    [0.9473684210526315, 0.9863289184355307],
  ])('at %f', (probability, quantile) => {
    expect(Math.abs(betaQuantile(probability, 0.6) / quantile - 1)).toBeLessThan(1e-13);
  });

  it('is symmetric and covers both ends', () => {
    expect(betaQuantile(0, 0.6)).toBe(0);
    expect(betaQuantile(1, 0.6)).toBe(1);
    expect(betaQuantile(0.3, 0.6) + betaQuantile(0.7, 0.6)).toBeCloseTo(1, 14);
  });

  // Beta(½, ½) is the arcsine distribution: sin²(πp/2).
  it('equals the closed form where there is one', () => {
    for (const probability of [0.001, 0.1, 0.5, 0.9])
      expect(betaQuantile(probability, 0.5)).toBeCloseTo(Math.sin((Math.PI * probability) / 2) ** 2, 14);
  });
});
