import { AppError } from '@escena/core/app-error';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DenoiserRow, RunRows } from '../denoisers/rows.ts';
import { tensor } from '../tensor.ts';
import { type BatchOptions, type BatchReport, type Seat, batchRows } from './batch-rows.ts';

/** A network whose answer tells which row it saw; a row of width 3 breaks the whole call. */
const network: RunRows = async (rows) => {
  await Promise.resolve();
  if (rows.some(({ sample }) => sample.dims[1] === 3)) throw new AppError('model.invalid');
  return rows.map(({ sample, timestep }) =>
    tensor(
      sample.dims,
      sample.data.map((value) => value * timestep + 1),
    ),
  );
};
const row = (value: number, timestep: number, width = 1): DenoiserRow => ({
  sample: tensor([1, width], new Float32Array(width).fill(value)),
  timestep,
  feeds: {},
});

function recorded(options: Partial<BatchOptions> = {}) {
  const batches: BatchReport[] = [];
  const batcher = batchRows({
    run: network,
    sharedTimestep: false,
    maxRows: 8,
    windowMs: 50,
    onBatch: (batch) => batches.push(batch),
    ...options,
  });
  return { batcher, batches };
}

/** A walk of so many steps; what it ends with depends on every answer. */
async function walk(seat: Seat, start: number, steps: number, rows = 2): Promise<number> {
  let value = start;
  for (let step = 0; step < steps; step++) {
    const outputs = await seat.runRows(Array.from({ length: rows }, (_, i) => row(value + i, 10 - step)));
    value = outputs.reduce((sum, output) => sum + (output.data[0] ?? NaN), 0) % 1000;
  }
  return value;
}
const alone = async (start: number, steps: number, rows = 2): Promise<number> => {
  using seat = recorded().batcher.join();
  return await walk(seat, start, steps, rows);
};

describe('batchRows', () => {
  it('puts the steps of requests together', async () => {
    const { batcher, batches } = recorded();
    const seats = [batcher.join(), batcher.join(), batcher.join()];
    const ends = await Promise.all(
      seats.map(async (seat, i) => {
        using taken = seat;
        return await walk(taken, i, 4);
      }),
    );
    expect(ends).toEqual([await alone(0, 4), await alone(1, 4), await alone(2, 4)]);
    expect(batches.map(({ rows, requests }) => [rows, requests])).toEqual([
      [6, 3],
      [6, 3],
      [6, 3],
      [6, 3],
    ]);
  });

  it('lets requests join and leave between steps', async () => {
    const { batcher, batches } = recorded();
    using long = batcher.join();
    const first = walk(long, 5, 6);
    const second = (async () => {
      using short = batcher.join();
      return await walk(short, 7, 2);
    })();
    expect(await Promise.all([first, second])).toEqual([await alone(5, 6), await alone(7, 2)]);
    expect(batches.some(({ requests }) => requests === 2)).toBe(true);
    expect(batches.at(-1)?.requests).toBe(1);
  });

  it('does not let a lone request wait', async () => {
    const { batcher } = recorded({ windowMs: 60_000 });
    using seat = batcher.join();
    expect(await walk(seat, 1, 3)).toBe(await alone(1, 3));
  });

  it('waits for a late request no longer than the window, and once', async () => {
    const { batcher } = recorded({ windowMs: 200 });
    using late = batcher.join();
    using seat = batcher.join();
    const started = performance.now();
    await walk(seat, 1, 5);
    expect(performance.now() - started).toBeGreaterThan(150);
    expect(performance.now() - started).toBeLessThan(2 * 200);
    expect(await walk(late, 1, 1)).toBe(await alone(1, 1));
  });

  it('keeps to the most rows of a call', async () => {
    const { batcher, batches } = recorded({ maxRows: 4 });
    await Promise.all(
      [1, 2, 3].map(async (start) => {
        using seat = batcher.join();
        expect(await walk(seat, start, 3)).toBe(await alone(start, 3));
      }),
    );
    expect(Math.max(...batches.map(({ rows }) => rows))).toBe(4);
  });

  it('splits timesteps where the graph takes one', async () => {
    const timesteps: number[][] = [];
    const run: RunRows = (rows) => {
      timesteps.push(rows.map(({ timestep }) => timestep));
      return network(rows);
    };
    const { batcher } = recorded({ run, sharedTimestep: true });
    using one = batcher.join();
    using other = batcher.join();
    await Promise.all([one.runRows([row(1, 5)]), other.runRows([row(1, 6)])]);
    expect(timesteps).toEqual([[5], [6]]);
  });

  it('gives a failure to the request at fault only', async () => {
    const { batcher } = recorded();
    using good = batcher.join();
    using bad = batcher.join();
    const [kept, lost] = await Promise.allSettled([good.runRows([row(1, 5)]), bad.runRows([row(1, 5, 3)])]);
    expect(kept.status).toBe('fulfilled');
    expect(lost).toMatchObject({ status: 'rejected', reason: { code: 'model.invalid' } });
    // The same with equal keys, where the shared call itself fails.
    let calls = 0;
    const run: RunRows = async (rows) => {
      calls += 1;
      if (rows.some(({ sample }) => sample.data[0] === 13)) throw new AppError('model.invalid');
      return network(rows);
    };
    const shared = recorded({ run });
    using fine = shared.batcher.join();
    using faulty = shared.batcher.join();
    const settled = await Promise.allSettled([fine.runRows([row(1, 5)]), faulty.runRows([row(13, 5)])]);
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(calls).toBe(3);
  });

  it('keeps latents without numbers out of shared calls', async () => {
    const { batcher } = recorded();
    using seat = batcher.join();
    await expect(seat.runRows([row(NaN, 5)])).rejects.toThrowError(
      expect.objectContaining({ code: 'input.invalid', input: 'sample' }),
    );
    expect(await seat.runRows([row(1, 5)])).toHaveLength(1);
  });

  it('withdraws a cancelled request while it waits, and the others go on', async () => {
    const { batcher, batches } = recorded({ windowMs: 60_000 });
    const controller = new AbortController();
    using waiting = batcher.join(controller.signal);
    using late = batcher.join();
    using other = batcher.join();
    const cancelled = waiting.runRows([row(1, 5)]);
    const going = other.runRows([row(2, 5)]);
    controller.abort();
    await expect(cancelled).rejects.toThrowError(new AppError('job.cancelled'));
    late[Symbol.dispose]();
    expect(await going).toHaveLength(1);
    expect(batches).toMatchObject([{ requests: 1 }]);
    await expect(waiting.runRows([row(1, 5)])).rejects.toThrowError(new AppError('job.cancelled'));
  });

  it('answers any mix of requests as if each were alone', async () => {
    const request = fc.record({
      start: fc.integer({ min: 0, max: 99 }),
      steps: fc.integer({ min: 1, max: 6 }),
      rows: fc.integer({ min: 1, max: 3 }),
      /** ticks of the event loop before it comes */
      delay: fc.integer({ min: 0, max: 5 }),
      leavesAfter: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(request, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 6 }),
        async (requests, maxRows) => {
          const { batcher, batches } = recorded({ maxRows, windowMs: 2 });
          await Promise.all(
            requests.map(async ({ start, steps, rows, delay, leavesAfter }) => {
              for (let tick = 0; tick < delay; tick++) await new Promise(setImmediate);
              const controller = new AbortController();
              using seat = batcher.join(controller.signal);
              const end = walk(seat, start, steps, rows);
              if (leavesAfter === undefined) {
                expect(await end).toBe(await alone(start, steps, rows));
                return;
              }
              for (let tick = 0; tick < leavesAfter; tick++) await new Promise(setImmediate);
              controller.abort();
              await end.catch((reason: unknown) => expect(reason).toEqual(new AppError('job.cancelled')));
            }),
          );
          for (const { rows, requests: shared } of batches)
            expect(shared === 1 || rows <= maxRows).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
