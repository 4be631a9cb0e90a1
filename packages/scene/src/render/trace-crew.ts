/** Tracing threads, started once and kept for a job's previews and pictures. */
import { AppError, throwIfAborted, toAppError } from '@escena/core/app-error';
import { Worker } from 'node:worker_threads';
import type { FilterStep } from './filter-step.ts';
import {
  cancelSlot,
  doneSlot,
  nextSlot,
  type RoundDone,
  type TraceJob,
  type TraceMessage,
  type TraceRound,
} from './trace-job.ts';

const progressEveryMs = 100;

/** Threads that work on one thing at a time. Dispose of it: threads keep the process alive. */
export class TraceCrew implements AsyncDisposable {
  private readonly workers: readonly Worker[];
  private job: TraceJob | undefined;

  constructor(threads: number) {
    this.workers = Array.from(
      { length: Math.max(1, threads) },
      () => new Worker(new URL('./trace-thread.mjs', import.meta.url)),
    );
  }

  /** Hands every thread the next job. */
  begin(job: TraceJob): void {
    this.job = job;
    this.tell({ kind: 'job', job });
  }

  /**
   * Runs a round of the job on every thread; answers the rays cast so far by all.
   * @param report called about ten times a second with the blocks' costs done
   * @throws AppError `job.cancelled` within about 100 ms of the signal; `worker.crashed` when a thread dies
   */
  async round(round: TraceRound, report: (done: number) => void, signal?: AbortSignal): Promise<number> {
    throwIfAborted(signal);
    const { job } = this;
    if (!job) throw new AppError('internal', { detail: 'a round without a job' });
    const { control } = job;
    Atomics.store(control, nextSlot, 0);
    Atomics.store(control, doneSlot, 0);
    const tell = () => report(Atomics.load(control, doneSlot));
    const timer = setInterval(tell, progressEveryMs);
    tell();
    try {
      const rays = await this.ask({ kind: 'round', round }, control, signal);
      tell();
      return rays;
    } finally {
      clearInterval(timer);
    }
  }

  /**
   * Does a step of a filter, whose arrays all lie in shared memory, on every thread.
   * @throws as `round`
   */
  async filterRows(step: FilterStep, height: number, signal?: AbortSignal): Promise<void> {
    throwIfAborted(signal);
    const control = new Int32Array(new SharedArrayBuffer(12));
    await this.ask({ kind: 'filter', round: { step, height, control } }, control, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.job) Atomics.store(this.job.control, cancelSlot, 1);
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  /** Sends a message that every thread answers, and adds up the rays in the answers. */
  private async ask(message: TraceMessage, control: Int32Array, signal?: AbortSignal): Promise<number> {
    const cancel = () => Atomics.store(control, cancelSlot, 1);
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const answers = this.workers.map((worker) => answerOf(worker, signal));
      this.tell(message);
      const rays = await Promise.all(answers);
      throwIfAborted(signal);
      return rays.reduce((sum, count) => sum + count, 0);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  private tell(message: TraceMessage): void {
    for (const worker of this.workers) worker.postMessage(message);
  }
}

async function answerOf(worker: Worker, signal: AbortSignal | undefined): Promise<number> {
  let forget = (): void => undefined;
  const answer = new Promise<number>((resolve, reject) => {
    const fail = (cause: unknown) =>
      reject(new AppError('worker.crashed', { detail: toAppError(cause).detail, cause }));
    const lost = (code: number) => fail(new Error(`tracing thread ended with code ${code}`));
    const done = ({ rays }: RoundDone) => resolve(rays);
    // A thread that is still starting reads no flag: do not wait for it.
    const stop = () => reject(new AppError('job.cancelled', { cause: signal?.reason }));
    worker.on('message', done).on('error', fail).on('exit', lost);
    signal?.addEventListener('abort', stop);
    // Listeners go one by one: removeAllListeners would also take Node's own.
    forget = () => {
      worker.off('message', done).off('error', fail).off('exit', lost);
      signal?.removeEventListener('abort', stop);
    };
  });
  return answer.finally(forget);
}
