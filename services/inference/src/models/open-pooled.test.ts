import type { GenerateRequest } from '@escena/diffusion/generate-request';
import type { CheckpointFacts } from '@escena/verticals/studio/checkpoint';
import { expect, it, vi } from 'vitest';
import type { ModelPool } from './model-pool.ts';
import { openPooled } from './open-pooled.ts';

const nothing = {} as const;
const asked = nothing as GenerateRequest;

/** A pool whose one checkpoint is at a step that ends when the test says so. */
function poolAtWork() {
  let fail: (error: Error) => void = () => undefined;
  const step = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const givenBack = vi.fn();
  const pool = {
    acquire: async () => ({
      model: { pid: 1, describe: async () => nothing as CheckpointFacts, generate: () => step },
      [Symbol.dispose]: givenBack,
    }),
  } satisfies Pick<ModelPool, 'acquire'>;
  return { pool, endStep: () => fail(new Error('stopped at its step')), givenBack };
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 10));

it('answers a cancel at once, and holds the checkpoint until its step has ended', async () => {
  const { pool, endStep, givenBack } = poolAtWork();
  const stop = new AbortController();
  const checkpoint = await openPooled(pool, 'folder', { signal: stop.signal, onWait: () => undefined });
  const drawing = checkpoint.draw(asked, { signal: stop.signal });
  stop.abort();
  await expect(drawing).rejects.toMatchObject({ code: 'job.cancelled' });
  await checkpoint[Symbol.asyncDispose]();
  await soon();
  expect(givenBack).not.toHaveBeenCalled();
  endStep();
  await soon();
  expect(givenBack).toHaveBeenCalledOnce();
});

it('tells whoever watches that it waits', async () => {
  vi.useFakeTimers();
  try {
    const { pool, endStep } = poolAtWork();
    const onWait = vi.fn();
    const checkpoint = await openPooled(pool, 'folder', { onWait });
    const drawing = checkpoint.draw(asked, {}).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(35_000);
    expect(onWait).toHaveBeenCalledTimes(3);
    endStep();
    expect(await drawing).toMatchObject({ message: 'stopped at its step' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onWait).toHaveBeenCalledTimes(3);
  } finally {
    vi.useRealTimers();
  }
});
