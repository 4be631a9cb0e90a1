import { AppError, throwIfAborted } from '@escena/core/app-error';
import type { Checkpoint } from '@escena/verticals/studio/checkpoint';
import type { ModelPool } from './model-pool.ts';

interface OpenOptions {
  readonly signal?: AbortSignal | undefined;
  /** called every few seconds while the checkpoint's process keeps its caller waiting */
  readonly onWait: () => void;
}

const waitEveryMs = 10_000;

/**
 * A checkpoint of the pool for one run. A cancellation is answered at once: the process goes on to its next step by itself,
 * and holds its place in the pool until it is there.
 * @throws AppError as `ModelPool.acquire` and the engine; `job.cancelled`
 */
export async function openPooled(
  pool: Pick<ModelPool, 'acquire'>,
  folder: string,
  { signal, onWait }: OpenOptions,
): Promise<Checkpoint> {
  const waiting = async <T>(work: Promise<T>, stop: AbortSignal | undefined): Promise<T> => {
    const timer = setInterval(onWait, waitEveryMs);
    try {
      return await orAborted(work, stop);
    } finally {
      clearInterval(timer);
    }
  };
  const lease = await waiting(pool.acquire(folder, { signal }), signal);
  const atWork = new Set<Promise<unknown>>();
  const held = <T>(work: Promise<T>): Promise<T> => {
    atWork.add(work);
    work.then(
      () => atWork.delete(work),
      () => atWork.delete(work),
    );
    return work;
  };
  const giveBack = async (): Promise<void> => {
    void Promise.allSettled(atWork).then(() => lease[Symbol.dispose]());
  };
  try {
    const facts = await waiting(held(lease.model.describe({ signal })), signal);
    return {
      facts,
      draw: (request, { onStep, onPreview, signal: stop }) =>
        waiting(held(lease.model.generate(request, { signal: stop, onStep, onPreview })), stop),
      [Symbol.asyncDispose]: giveBack,
    };
  } catch (error) {
    await giveBack();
    throw error;
  }
}

/** @throws AppError `job.cancelled` as soon as the signal is raised, whatever the work does */
async function orAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  throwIfAborted(signal);
  if (!signal) return work;
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(new AppError('job.cancelled', { cause: signal.reason }));
  });
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
