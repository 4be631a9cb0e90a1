import type { Raster } from '@escena/core/raster';
import type { GenerateStep } from '@escena/diffusion/generate';
import type { GenerateRequest } from '@escena/diffusion/generate-request';
import type { CheckpointFacts } from '@escena/verticals/studio/checkpoint';
import { TaskProcess } from '../process/task-process.ts';
import type {
  DescribePayload,
  GenerateEvent,
  GeneratePayload,
  Generated,
  ModelSettings,
} from './messages.ts';
import { type PaceLimits, StepPace } from './step-pace.ts';

export interface ClientOptions {
  readonly settings: ModelSettings;
  /** of the child; `model-process.ts` */
  readonly entry: URL;
  readonly env: NodeJS.ProcessEnv;
  readonly execArgv?: readonly string[];
  readonly pace: PaceLimits;
  /** requests at the same time; more wait outside */
  readonly maxRequests: number;
}

export interface GenerateOptions {
  /** raised: the request ends before its next step with `job.cancelled` */
  readonly signal?: AbortSignal;
  readonly onStep?: (step: ModelStep) => void;
  /** what is emerging, after every step; costs nothing to speak of */
  readonly onPreview?: (preview: Raster, step: number) => void;
}

export interface ModelStep extends Omit<GenerateStep, 'preview'> {
  /** requests that shared the denoiser's last call */
  readonly sharedBy: number;
}

/** One checkpoint in a process of its own: the caller's loop is never blocked, and a hung or broken run ends as an error. */
export class ModelClient implements AsyncDisposable {
  readonly #options: ClientOptions;
  readonly #process: TaskProcess;
  readonly #pace: StepPace;
  #rssBytes = 0;

  constructor(options: ClientOptions) {
    const { entry, env, execArgv, pace, maxRequests } = options;
    this.#options = options;
    this.#pace = new StepPace(pace);
    this.#process = new TaskProcess({
      entry,
      env,
      execArgv,
      maxTasks: maxRequests,
      startMs: pace.startMs,
      silenceMs: pace.startMs,
      cancelGraceMs: pace.leastMs,
    });
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  /** The most memory that the process has told of; 0 before it has. */
  get rssBytes(): number {
    return this.#rssBytes;
  }

  /**
   * @throws AppError what the engine throws; `job.cancelled`; `worker.crashed` when the process died (the next request starts
   *   a new one); `job.timeout` when a step took many times as long as those before
   */
  async generate(request: GenerateRequest, options: GenerateOptions = {}): Promise<Generated> {
    const { onStep, onPreview, signal } = options;
    const watch = this.#pace.watch();
    const payload: GeneratePayload = {
      settings: this.#options.settings,
      request,
      previews: onPreview !== undefined,
    };
    const hear = (event: GenerateEvent): void => {
      switch (event.type) {
        case 'ready':
          watch.ready();
          return this.#weigh(event.rssBytes);
        case 'step':
          watch.step();
          this.#weigh(event.rssBytes);
          return onStep?.({ ...event.step, sharedBy: event.sharedBy });
        case 'preview':
          return onPreview?.(event.preview, event.step);
      }
    };
    const result = await this.#process.run('generate', payload, {
      signal,
      silenceMs: () => watch.allowedMs(),
      cancelGraceMs: () => this.#pace.graceMs(),
      onEvent: (event) => hear(event as GenerateEvent),
    });
    return result as Generated;
  }

  /**
   * What the checkpoint is; loads it.
   * @throws AppError `model.*`, `job.cancelled`, `worker.crashed`, `job.timeout`
   */
  async describe({ signal }: Pick<GenerateOptions, 'signal'> = {}): Promise<CheckpointFacts> {
    const payload: DescribePayload = { settings: this.#options.settings };
    // Loading cannot be interrupted, and whoever comes next wants the checkpoint: a cancellation does not end the process.
    const cancelGraceMs = (): number => this.#options.pace.startMs;
    return (await this.#process.run('describe', payload, { signal, cancelGraceMs })) as CheckpointFacts;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#process[Symbol.asyncDispose]();
  }

  #weigh(rssBytes: number): void {
    this.#rssBytes = Math.max(this.#rssBytes, rssBytes);
  }
}
