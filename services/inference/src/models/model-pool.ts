/**
 * Checkpoints in memory, one child process each, within a budget: what was not used for longest goes when another needs
 * the room, and its memory goes back because its process ends (onnxruntime keeps what it once took).
 */
import { AppError, throwIfAborted } from '@escena/core/app-error';
import { DiffusionError } from '@escena/diffusion/diffusion-error';
import type { LoadOptions } from '@escena/diffusion/load-models';
import { type ClientOptions, ModelClient } from './model-client.ts';
import { estimateMemory } from './estimate-memory.ts';
import { type PaceLimits, paceLimits } from './step-pace.ts';

export interface PoolOptions extends Pick<ClientOptions, 'env' | 'execArgv'> {
  /** for all processes together */
  readonly memoryBytes: number;
  /** threads, device, prepared form; a pool is one device's */
  readonly load: LoadOptions;
  /** denoiser rows in one call */
  readonly maxRows?: number;
  /** requests of one checkpoint at the same time */
  readonly maxRequests?: number;
  readonly pace?: PaceLimits;
  /** another child, for tests */
  readonly entry?: URL;
  /** what a checkpoint will take; what its process tells of counts where it is more */
  readonly estimate?: (folder: string) => Promise<number>;
}

/** A checkpoint that stays in memory until this is given back (disposed). */
export interface ModelLease extends Disposable {
  readonly model: Pick<ModelClient, 'generate' | 'describe' | 'pid'>;
}

interface Resident {
  readonly client: ModelClient;
  readonly estimateBytes: number;
  leases: number;
  /** when the last lease ended */
  idleSince: number;
}

interface Waiter {
  readonly folder: string;
  readonly bytes: number;
  readonly grant: (lease: ModelLease) => void;
  readonly refuse: (error: unknown) => void;
}

const defaultMaxRows = 8;
const defaultMaxRequests = 8;
const windowMs = 5;

export class ModelPool implements AsyncDisposable {
  readonly #options: PoolOptions;
  readonly #residents = new Map<string, Resident>();
  #waiting: readonly Waiter[] = [];
  #round: Promise<void> | undefined;
  #serving = false;
  /** something came or went since the round looked */
  #changed = false;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /** Folders in memory, and their processes. */
  get residents(): ReadonlyMap<string, number | undefined> {
    return new Map([...this.#residents].map(([folder, { client }]) => [folder, client.pid]));
  }

  /**
   * Waits its turn (first come, first served: nobody is starved by those whose checkpoint is in memory already) and makes
   * room. The checkpoint is loaded by its first request.
   * @throws DiffusionError `model.unsupported` for one that the whole budget could not hold, `model.missing`; AppError
   *   `job.cancelled`
   */
  async acquire(folder: string, { signal }: { readonly signal?: AbortSignal } = {}): Promise<ModelLease> {
    throwIfAborted(signal);
    const { memoryBytes, estimate = estimateMemory } = this.#options;
    const bytes = await estimate(folder);
    if (bytes > memoryBytes)
      throw new DiffusionError('model.unsupported', {
        file: folder,
        detail: `needs about ${gigabytes(bytes)}, and ${gigabytes(memoryBytes)} are for checkpoints`,
        remedy: 'prepare it with int8, export it in float16, or use a machine with more memory',
      });
    throwIfAborted(signal);
    if (this.#closed) throw new AppError('worker.crashed', { detail: 'the worker is stopping' });
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting = this.#waiting.filter((other) => other !== waiter);
        reject(new AppError('job.cancelled', { cause: signal?.reason }));
      };
      const settle = (): void => signal?.removeEventListener('abort', leave);
      const waiter: Waiter = {
        folder,
        bytes,
        grant: (lease) => {
          settle();
          resolve(lease);
        },
        refuse: (error) => {
          settle();
          reject(error);
        },
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting = [...this.#waiting, waiter];
      this.#admit();
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { refuse } of waiting)
      refuse(new AppError('worker.crashed', { detail: 'the worker is stopping' }));
    await this.#round;
    const residents = [...this.#residents.values()];
    this.#residents.clear();
    await Promise.all(residents.map(({ client }) => client[Symbol.asyncDispose]()));
  }

  /** Serves the queue's head as long as it can be; one round at a time, because making room takes time. */
  #admit(): void {
    this.#changed = true;
    if (this.#serving) return;
    this.#serving = true;
    this.#round = this.#serveQueue();
  }

  async #serveQueue(): Promise<void> {
    try {
      while (this.#changed) {
        this.#changed = false;
        while (await this.#serveFirst());
      }
    } finally {
      this.#serving = false;
    }
  }

  /** @returns whether the next one's turn has come */
  async #serveFirst(): Promise<boolean> {
    const [first] = this.#waiting;
    if (!first) return false;
    const { folder, bytes, grant } = first;
    if (!this.#residents.has(folder) && !(await this.#makeRoom(bytes))) return false;
    // It may have left while room was made.
    if (this.#waiting[0] !== first) return true;
    this.#waiting = this.#waiting.slice(1);
    grant(this.#lease(folder, bytes));
    return true;
  }

  /** @returns whether it fits now; not while the room is in use */
  async #makeRoom(bytes: number): Promise<boolean> {
    while (this.#usedBytes() + bytes > this.#options.memoryBytes) {
      const idle = [...this.#residents].filter(([, { leases }]) => leases === 0);
      const [oldest] = idle.sort(([, a], [, b]) => a.idleSince - b.idleSince);
      if (!oldest) return false;
      const [folder, { client }] = oldest;
      this.#residents.delete(folder);
      await client[Symbol.asyncDispose]();
    }
    return true;
  }

  #usedBytes(): number {
    const sizes = [...this.#residents.values()].map(({ client, estimateBytes }) =>
      Math.max(client.rssBytes, estimateBytes),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  }

  #lease(folder: string, estimateBytes: number): ModelLease {
    const resident = this.#residents.get(folder) ?? {
      client: this.#start(folder),
      estimateBytes,
      leases: 0,
      idleSince: 0,
    };
    this.#residents.set(folder, resident);
    resident.leases += 1;
    let given = true;
    return {
      model: resident.client,
      [Symbol.dispose]: () => {
        if (!given) return;
        given = false;
        resident.leases -= 1;
        resident.idleSince = performance.now();
        this.#admit();
      },
    };
  }

  #start(folder: string): ModelClient {
    const { env, execArgv, load, pace = paceLimits, entry, maxRows, maxRequests } = this.#options;
    return new ModelClient({
      settings: { folder, load, maxRows: maxRows ?? defaultMaxRows, windowMs },
      entry: entry ?? new URL('./model-process.ts', import.meta.url),
      env,
      execArgv,
      pace,
      maxRequests: maxRequests ?? defaultMaxRequests,
    });
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
