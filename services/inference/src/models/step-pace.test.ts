import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { StepPace } from './step-pace.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('allows a step ten times the slowest so far, of any request, and never less than the least', () => {
  const pace = new StepPace({ startMs: 600_000, leastMs: 1000, factor: 10 });
  const first = pace.watch();
  expect(first.allowedMs()).toBe(600_000);
  first.ready();
  vi.advanceTimersByTime(20);
  first.step();
  expect(first.allowedMs()).toBe(1000);
  vi.advanceTimersByTime(500);
  first.step();
  expect(first.allowedMs()).toBe(5000);
  const second = pace.watch();
  // It may have to wait for the text encoders, whatever the pace of steps.
  expect(second.allowedMs()).toBe(600_000);
  second.ready();
  vi.advanceTimersByTime(5);
  second.step();
  expect(second.allowedMs()).toBe(5000);
  expect(pace.graceMs()).toBe(1500);
});
