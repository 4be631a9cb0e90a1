import { describe, expect, it } from 'vitest';
import { tensor } from '../tensor.ts';
import { limitClean } from './limit-clean.ts';

const values = tensor([1, 1, 1, 5], Float32Array.of(-4, -1, 0.5, 2, 3));

describe('limitClean', () => {
  it('clamps to a range', () => {
    expect([...limitClean(values, { kind: 'clamp', range: 2 }).data]).toEqual([-2, -1, 0.5, 2, 2]);
  });

  // |value| sorted: 0.5 1 2 3 4, so the 0.5-quantile is 2
  it('makes the quantile of sizes one', () => {
    const limited = limitClean(values, { kind: 'quantile', ratio: 0.5, max: 10 });
    expect([...limited.data]).toEqual([-1, -0.5, 0.25, 1, 1]);
  });

  it('holds the quantile between 1 and the maximum', () => {
    const most = limitClean(values, { kind: 'quantile', ratio: 1, max: 1.5 });
    expect([...most.data]).toEqual([-1, Math.fround(-1 / 1.5), Math.fround(0.5 / 1.5), 1, 1]);
    const least = limitClean(values, { kind: 'quantile', ratio: 0, max: 10 });
    expect([...least.data]).toEqual([-1, -1, 0.5, 1, 1]);
  });
});
