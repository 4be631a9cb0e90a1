/**
 * The entry to the path tracer: a scene and a camera in, a Guide out. The scene is flattened into shared memory, threads
 * first try each block of bare shell for shadow, then trace the blocks that furniture covers or shades.
 */
import { AppError, throwIfAborted, toAppError } from '@escena/core/app-error';
import { Worker } from 'node:worker_threads';
import { type Camera, resizeCamera } from '../camera.ts';
import { coveredBlocks } from './covered-blocks.ts';
import { flattenScene } from './flat-scene.ts';
import type { Guide } from './guide.ts';
import { createGuideBuffers, toGuide } from './guide-buffers.ts';
import type { RenderScene } from './render-scene.ts';
import {
  blockSize,
  cancelSlot,
  doneSlot,
  nextSlot,
  type RoundDone,
  type TraceJob,
  type TraceRound,
} from './trace-job.ts';

export interface TraceOptions {
  readonly camera: Camera;
  /** size of the guide in pixels; the camera is scaled to it */
  readonly width: number;
  readonly height: number;
  /** paths a pixel; powers of two are distributed best */
  readonly samples: number;
  readonly seed: number;
  readonly threads: number;
  readonly signal?: AbortSignal;
  /** at least five times a second: share done, 0…1, and the guide as far as it is traced (shared memory, still filling) */
  readonly onProgress?: (fraction: number, partial: Guide) => void;
  /** trace only these pixels (right and bottom excluded); elsewhere coverage is 0 and shadow 1 */
  readonly region?: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

/** share of the whole time that trying the bare shell for shadow takes, for progress */
const probeShare = 0.05;
/** mean loss of light below which `denoiseGuide` drops a shadow anyway */
const visibleShadow = 0.02;
const progressEveryMs = 100;

/**
 * Traces `scene` as `options.camera` sees it. The same input gives the same bytes whatever `threads` is.
 * @throws AppError `job.cancelled` within about 100 ms of the signal; `worker.crashed` when a thread dies
 */
export async function traceGuide(scene: RenderScene, options: TraceOptions): Promise<Guide> {
  throwIfAborted(options.signal);
  const { width, height, samples, seed } = options;
  const camera = resizeCamera(options.camera, width, height);
  const flat = flattenScene(scene.objects);
  const out = createGuideBuffers(width, height);
  if (flat.parts.length === 0) return toGuide(out, samples, 0);
  const columns = Math.ceil(width / blockSize);
  const rows = Math.ceil(height / blockSize);
  const { walls, ceilingHeight, light, openings, lamps } = scene.room;
  const job: TraceJob = {
    flat,
    room: { walls, ceilingHeight, light, openings, lamps },
    camera,
    samples,
    seed,
    out,
    probes: new Float32Array(new SharedArrayBuffer(columns * rows * 4)),
    control: new Int32Array(new SharedArrayBuffer(12)),
  };
  const region = options.region ?? { left: 0, top: 0, right: width, bottom: height };
  const bounds = [region.left, region.top, region.right, region.bottom] as const;
  const inside = insideBlocks(columns, rows, bounds);
  const covered = coveredBlocks(flat, camera);
  const crew = new Crew(job, Math.max(1, options.threads));
  const report = (from: number, to: number, total: number) => () =>
    options.onProgress?.(from + ((to - from) * Atomics.load(job.control, doneSlot)) / Math.max(1, total), {
      ...out,
      samples,
      raysTraced: 0,
    });
  try {
    const bare = inside.filter((block) => !covered[block]);
    await crew.round({ kind: 'probe', blocks: bare, bounds }, report(0, probeShare, bare.length), options);
    const active = inside.filter((block) => covered[block] || isShaded(job.probes, columns, rows, block));
    const raysTraced = await crew.round(
      { kind: 'trace', blocks: active, bounds },
      report(probeShare, 1, active.length),
      options,
    );
    return { ...toGuide(out, samples, raysTraced), ...(lamps?.length ? { lampsOn: true as const } : {}) };
  } finally {
    await crew.stop();
  }
}

/** Whether the shadow at a block shows, judged over its neighbourhood, as one block's probe is noisy. */
function isShaded(probes: Float32Array, columns: number, rows: number, block: number): boolean {
  const x = block % columns;
  const y = Math.floor(block / columns);
  let sum = 0;
  let count = 0;
  for (let j = Math.max(0, y - 2); j <= Math.min(rows - 1, y + 2); j++)
    for (let i = Math.max(0, x - 2); i <= Math.min(columns - 1, x + 2); i++) {
      sum += probes[j * columns + i] ?? 0;
      count++;
    }
  return sum > visibleShadow * count;
}

function insideBlocks(columns: number, rows: number, [left, top, right, bottom]: TraceRound['bounds']) {
  const blocks: number[] = [];
  for (
    let y = Math.max(0, Math.floor(top / blockSize));
    y < Math.min(rows, Math.ceil(bottom / blockSize));
    y++
  )
    for (
      let x = Math.max(0, Math.floor(left / blockSize));
      x < Math.min(columns, Math.ceil(right / blockSize));
      x++
    )
      blocks.push(y * columns + x);
  return Uint32Array.from(blocks);
}

/** The tracing threads of one job. */
class Crew {
  private readonly job: TraceJob;
  private readonly workers: readonly Worker[];

  constructor(job: TraceJob, threads: number) {
    this.job = job;
    this.workers = Array.from(
      { length: threads },
      () => new Worker(new URL('./trace-thread.mjs', import.meta.url), { workerData: job }),
    );
  }

  /** Runs one round on every thread; answers the rays cast so far by all. */
  async round(round: TraceRound, report: () => void, { signal }: TraceOptions): Promise<number> {
    const { control } = this.job;
    throwIfAborted(signal);
    Atomics.store(control, nextSlot, 0);
    Atomics.store(control, doneSlot, 0);
    const cancel = () => Atomics.store(control, cancelSlot, 1);
    signal?.addEventListener('abort', cancel, { once: true });
    const timer = setInterval(report, progressEveryMs);
    report();
    try {
      const rays = await Promise.all(this.workers.map((worker) => finish(worker, round, signal)));
      throwIfAborted(signal);
      report();
      return rays.reduce((sum, count) => sum + count, 0);
    } finally {
      clearInterval(timer);
      signal?.removeEventListener('abort', cancel);
    }
  }

  async stop(): Promise<void> {
    Atomics.store(this.job.control, cancelSlot, 1);
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }
}

async function finish(worker: Worker, round: TraceRound, signal: AbortSignal | undefined): Promise<number> {
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
  worker.postMessage(round);
  return answer.finally(forget);
}
