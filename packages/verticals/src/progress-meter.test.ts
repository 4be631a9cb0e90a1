import type { Progress } from '@escena/core/progress';
import { expect, it } from 'vitest';
import { createProgressMeter } from './progress-meter.ts';

it('reports one monotonic fraction over once and repeated stages', () => {
  const seen: Progress[] = [];
  let time = 0;
  const meter = createProgressMeter({
    once: { understand: 1 },
    each: { trace: 3, composite: 1 },
    rounds: 2,
    onProgress: (progress) => seen.push(progress),
    now: () => time,
  });
  meter.report('understand', 1);
  time = 1000;
  meter.report('trace', 0.5);
  meter.report('trace', 0.2);
  meter.report('composite', 1);
  meter.nextRound();
  time = 5000;
  meter.report('trace', 0);
  meter.report('composite', 1);
  const fractions = seen.map((progress) => progress.fraction);
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(fractions[0]).toBeCloseTo(1 / 9);
  expect(fractions[1]).toBeCloseTo(2.5 / 9);
  expect(fractions.at(-1)).toBe(1);
  expect(seen.at(4)?.etaSeconds).toBe(4);
  expect(seen.at(-1)?.etaSeconds).toBe(0);
});
