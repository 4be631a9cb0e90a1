import type { FromWorker, Work, WorkKind } from './messages.ts';

/** The page's side of its worker: questions and answers by number. The worker starts with the first question. */
export class WorkerClient {
  readonly #waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
  #worker: Worker | undefined;
  #nextId = 1;

  async ask<Kind extends WorkKind>(
    kind: Kind,
    request: Work[Kind]['request'],
  ): Promise<Work[Kind]['answer']> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (answer) => resolve(answer as Work[Kind]['answer']), reject });
      this.#started().postMessage({ id, kind, request });
    });
  }

  /** Ends the worker; what it was asked stays unanswered. */
  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#waiting.clear();
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      const waiting = this.#waiting.get(data.id);
      this.#waiting.delete(data.id);
      if ('error' in data) waiting?.reject(new Error(data.error));
      else waiting?.resolve(data.answer);
    });
    worker.addEventListener('error', (event) => {
      for (const waiting of this.#waiting.values()) waiting.reject(new Error(event.message));
      this.#waiting.clear();
    });
    this.#worker = worker;
    return worker;
  }
}
