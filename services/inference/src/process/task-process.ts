import { type ChildProcess, fork } from 'node:child_process';
import { AppError, throwIfAborted } from '@escena/core/app-error';
import type { FromChild, ToChild } from './messages.ts';

export interface TaskProcessOptions {
  readonly entry: URL;
  readonly env: NodeJS.ProcessEnv;
  readonly execArgv?: readonly string[];
  /** a task that says nothing for this long is taken for hung: the process is killed */
  readonly silenceMs: number;
  /** how long the process may take to load before it is taken for hung */
  readonly startMs: number;
  /** how long a cancelled task may take to stop by itself */
  readonly cancelGraceMs: number;
  /** tasks at the same time; 1 unless said otherwise */
  readonly maxTasks?: number;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: unknown) => void;
  /** for this task instead of the process's own; asked anew after every event, so that it may follow what was learnt */
  readonly silenceMs?: () => number;
  readonly cancelGraceMs?: () => number;
}

interface Running {
  readonly onEvent: (event: unknown) => void;
  readonly silenceMs: () => number;
  silence?: NodeJS.Timeout;
  settle(outcome: { result: unknown } | { error: AppError }): void;
}

/**
 * The parent's side of one killable child process that holds native memory and blocking calls (onnxruntime's run blocks
 * its thread and cannot be interrupted), so that the worker's own loop keeps its leases and answers cancels.
 * It is started on first use, kept warm, and started anew after it died. Callers queue outside. When one task has to be
 * killed, those beside it end too, as crashed: they may be tried again.
 */
export class TaskProcess implements AsyncDisposable {
  readonly #options: TaskProcessOptions;
  readonly #running = new Map<number, Running>();
  #child: ChildProcess | undefined;
  #ready = false;
  #nextId = 1;

  constructor(options: TaskProcessOptions) {
    this.#options = options;
  }

  /** Process id of the child while one lives. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /**
   * Runs a task to its end.
   * @throws AppError what the task threw; `job.cancelled`; `worker.crashed` when the process died; `job.timeout` when it hung
   */
  async run(task: string, payload: unknown, options: RunOptions = {}): Promise<unknown> {
    throwIfAborted(options.signal);
    const { maxTasks = 1, silenceMs, cancelGraceMs } = this.#options;
    if (this.#running.size >= maxTasks) throw new Error(`this TaskProcess runs ${maxTasks} tasks at a time`);
    const child = this.#start();
    const id = this.#nextId++;
    let killTimer: NodeJS.Timeout | undefined;

    const cancel = (): void => {
      send(child, { type: 'cancel', id });
      const graceMs = options.cancelGraceMs?.() ?? cancelGraceMs;
      killTimer = setTimeout(() => this.#kill(id, new AppError('job.cancelled')), graceMs);
    };
    try {
      return await new Promise((resolve, reject) => {
        this.#running.set(id, {
          onEvent: options.onEvent ?? (() => undefined),
          silenceMs: options.silenceMs ?? (() => silenceMs),
          settle: (outcome) => ('error' in outcome ? reject(outcome.error) : resolve(outcome.result)),
        });
        options.signal?.addEventListener('abort', cancel, { once: true });
        this.#listen(id);
        send(child, { type: 'run', id, task, payload });
      });
    } finally {
      clearTimeout(killTimer);
      clearTimeout(this.#running.get(id)?.silence);
      options.signal?.removeEventListener('abort', cancel);
      this.#running.delete(id);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    this.#kill(undefined, new AppError('worker.crashed', { detail: 'the worker is stopping' }));
    await gone;
  }

  #start(): ChildProcess {
    if (this.#child) return this.#child;
    const { entry, env, execArgv = process.execArgv } = this.#options;
    const child = fork(entry, { env, execArgv: [...execArgv], serialization: 'advanced' });
    child.on('message', (message: FromChild) => {
      // One that was killed may have written its last words already.
      if (this.#child === child) this.#receive(message);
    });
    child.on('error', (cause) => this.#lost(child, new AppError('worker.crashed', { cause })));
    child.on('exit', (exitCode, signal) => {
      this.#lost(child, new AppError('worker.crashed', { detail: `exit ${signal ?? exitCode}` }));
    });
    this.#child = child;
    this.#ready = false;
    return child;
  }

  #receive(message: FromChild): void {
    this.#ready = true;
    if (message.type === 'ready') {
      for (const id of this.#running.keys()) this.#listen(id);
      return;
    }
    const running = this.#running.get(message.id);
    if (!running) return;
    if (message.type === 'event') running.onEvent(message.event);
    else if (message.type === 'done') running.settle({ result: message.result });
    else running.settle({ error: AppError.from(message.error) });
    this.#listen(message.id);
  }

  #listen(id: number): void {
    const running = this.#running.get(id);
    if (!running) return;
    clearTimeout(running.silence);
    const allowedMs = this.#ready ? running.silenceMs() : this.#options.startMs;
    const hung = (): void => this.#kill(id, new AppError('job.timeout', { data: { allowedMs } }));
    running.silence = setTimeout(hung, allowedMs);
  }

  /** @param culprit gets the error; tasks beside it end as crashed. Undefined: all get it */
  #kill(culprit: number | undefined, error: AppError): void {
    const child = this.#child;
    this.#child = undefined;
    child?.kill('SIGKILL');
    const beside = new AppError('worker.crashed', { detail: 'a task beside this one was killed' });
    for (const [id, running] of this.#running)
      running.settle({ error: culprit === undefined || id === culprit ? error : beside });
  }

  #lost(child: ChildProcess, error: AppError): void {
    // A child that we killed ourselves has been replaced or let go already.
    if (this.#child !== child) return;
    this.#child = undefined;
    for (const running of this.#running.values()) running.settle({ error });
  }
}

function send(child: ChildProcess, message: ToChild): void {
  // A closed channel is not an error here: the exit event that follows settles the task.
  if (child.connected) child.send(message, () => undefined);
}
