import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WaitingRows, isFull, planBatch } from './plan-batch.ts';

const waiting = fc.array(
  fc.record<WaitingRows>({ key: fc.constantFrom('a', 'b', 'c'), rows: fc.integer({ min: 1, max: 5 }) }),
  { minLength: 1, maxLength: 12 },
);
const maxRows = fc.integer({ min: 1, max: 8 });

describe('planBatch', () => {
  it('takes the oldest and whoever fits beside it', () => {
    const queue = [
      { key: 'a', rows: 2 },
      { key: 'b', rows: 2 },
      { key: 'a', rows: 4 },
      { key: 'a', rows: 2 },
    ];
    expect(planBatch(queue, 4)).toEqual([0, 3]);
    expect(planBatch(queue, 8)).toEqual([0, 2, 3]);
    expect(planBatch([], 4)).toEqual([]);
  });

  it('lets one that is too large go alone', () => {
    expect(
      planBatch(
        [
          { key: 'a', rows: 9 },
          { key: 'a', rows: 1 },
        ],
        4,
      ),
    ).toEqual([0]);
  });

  it('never mixes keys, never overfills, always takes the oldest', () => {
    fc.assert(
      fc.property(waiting, maxRows, (queue, most) => {
        const taken = planBatch(queue, most).map((index) => queue[index]);
        expect(taken[0]).toBe(queue[0]);
        expect(new Set(taken.map((entry) => entry?.key)).size).toBe(1);
        const rows = taken.reduce((sum, entry) => sum + (entry?.rows ?? 0), 0);
        expect(taken.length === 1 || rows <= most).toBe(true);
      }),
    );
  });

  it('serves everybody: each is taken after at most as many calls as stood before it', () => {
    fc.assert(
      fc.property(waiting, maxRows, (queue, most) => {
        let left = [...queue];
        for (let call = 0; left.length > 0; call++) {
          expect(call).toBeLessThan(queue.length);
          const taken = new Set(planBatch(left, most));
          left = left.filter((_, index) => !taken.has(index));
        }
      }),
    );
  });
});

it('isFull tells when waiting gains nothing', () => {
  expect(isFull([{ key: 'a', rows: 2 }], 4)).toBe(false);
  expect(
    isFull(
      [
        { key: 'a', rows: 2 },
        { key: 'b', rows: 2 },
      ],
      4,
    ),
  ).toBe(false);
  expect(
    isFull(
      [
        { key: 'a', rows: 2 },
        { key: 'a', rows: 2 },
      ],
      4,
    ),
  ).toBe(true);
});
