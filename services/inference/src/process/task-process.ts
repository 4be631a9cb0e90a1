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
}

interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: unknown) => void;
}

interface Running {
  readonly id: number;
  readonly onEvent: (event: unknown) => void;
  settle(outcome: { result: unknown } | { error: AppError }): void;
}

/**
 * The parent's side of one killable child process that holds native memory and blocking calls (onnxruntime's run blocks
 * its thread and cannot be interrupted), so that the worker's own loop keeps its leases and answers cancels.
 * It is started on first use, kept warm, and started anew after it died. One task at a time; callers queue outside.
 */
export class TaskProcess implements AsyncDisposable {
  readonly #options: TaskProcessOptions;
  #child: ChildProcess | undefined;
  #ready = false;
  #running: Running | undefined;
  #nextId = 1;
  #silence: NodeJS.Timeout | undefined;

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
    if (this.#running) throw new Error('a TaskProcess runs one task at a time');
    const child = this.#start();
    const id = this.#nextId++;
    let killTimer: NodeJS.Timeout | undefined;

    const cancel = (): void => {
      send(child, { type: 'cancel', id });
      killTimer = setTimeout(() => this.#kill(new AppError('job.cancelled')), this.#options.cancelGraceMs);
    };
    try {
      return await new Promise((resolve, reject) => {
        this.#running = {
          id,
          onEvent: options.onEvent ?? (() => undefined),
          settle: (outcome) => ('error' in outcome ? reject(outcome.error) : resolve(outcome.result)),
        };
        options.signal?.addEventListener('abort', cancel, { once: true });
        this.#listen();
        send(child, { type: 'run', id, task, payload });
      });
    } finally {
      clearTimeout(killTimer);
      clearTimeout(this.#silence);
      options.signal?.removeEventListener('abort', cancel);
      this.#running = undefined;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const child = this.#child;
    if (!child) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    this.#kill(new AppError('worker.crashed', { detail: 'the worker is stopping' }));
    await gone;
  }

  #start(): ChildProcess {
    if (this.#child) return this.#child;
    const { entry, env, execArgv = process.execArgv } = this.#options;
    const child = fork(entry, { env, execArgv: [...execArgv], serialization: 'advanced' });
    child.on('message', (message: FromChild) => this.#receive(message));
    child.on('error', (cause) => this.#lost(child, new AppError('worker.crashed', { cause })));
    child.on('exit', (exitCode, signal) => {
      this.#lost(child, new AppError('worker.crashed', { detail: `exit ${signal ?? exitCode}` }));
    });
    this.#child = child;
    this.#ready = false;
    return child;
  }

  #receive(message: FromChild): void {
    const running = this.#running;
    this.#ready = true;
    this.#listen();
    if (!running || message.type === 'ready' || message.id !== running.id) return;
    if (message.type === 'event') running.onEvent(message.event);
    else if (message.type === 'done') running.settle({ result: message.result });
    else running.settle({ error: AppError.from(message.error) });
  }

  #listen(): void {
    clearTimeout(this.#silence);
    if (!this.#running) return;
    const allowedMs = this.#ready ? this.#options.silenceMs : this.#options.startMs;
    const hung = (): void => this.#kill(new AppError('job.timeout', { data: { allowedMs } }));
    this.#silence = setTimeout(hung, allowedMs);
  }

  #kill(error: AppError): void {
    const child = this.#child;
    this.#child = undefined;
    child?.kill('SIGKILL');
    this.#running?.settle({ error });
  }

  #lost(child: ChildProcess, error: AppError): void {
    // A child that we killed ourselves has been replaced or let go already.
    if (this.#child !== child) return;
    this.#child = undefined;
    this.#running?.settle({ error });
  }
}

function send(child: ChildProcess, message: ToChild): void {
  // A closed channel is not an error here: the exit event that follows settles the task.
  if (child.connected) child.send(message, () => undefined);
}
