/**
 * The entry to the path tracer: a scene and a camera in, a Guide out. The scene is flattened into shared memory, threads
 * first try each block of bare shell for shadow, then trace the blocks that furniture covers or shades.
 */
import { throwIfAborted } from '@escena/core/app-error';
import { type Camera, resizeCamera } from '../camera.ts';
import { coveredBlocks } from './covered-blocks.ts';
import { type FlatScene, flattenScene } from './flat-scene.ts';
import type { Guide } from './guide.ts';
import { createGuideBuffers, toGuide } from './guide-buffers.ts';
import type { RenderRoom, RenderScene } from './render-scene.ts';
import { TraceCrew } from './trace-crew.ts';
import { blockSize, coveredCost, type TraceJob, type TraceRound } from './trace-job.ts';

/** What is wanted of a scene. */
export interface ViewOptions {
  readonly camera: Camera;
  /** size of the guide in pixels; the camera is scaled to it */
  readonly width: number;
  readonly height: number;
  /** paths a pixel; powers of two are distributed best */
  readonly samples: number;
  readonly seed: number;
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

export interface TraceOptions extends ViewOptions {
  readonly threads: number;
}

/** share of the whole time that trying the bare shell for shadow takes, for progress */
const probeShare = 0.05;
/** mean loss of light below which `denoiseGuide` drops a shadow anyway */
const visibleShadow = 0.01;

/** A scene ready to be traced, as often as wanted. */
export interface PreparedScene {
  readonly flat: FlatScene;
  readonly room: RenderRoom;
}

/** Lays a scene out for the threads: the slow part before the first ray. */
export function prepareScene({ objects, room }: RenderScene): PreparedScene {
  const { walls, ceilingHeight, light, openings, lamps } = room;
  return { flat: flattenScene(objects), room: { walls, ceilingHeight, light, openings, lamps } };
}

/**
 * Traces `scene` as `options.camera` sees it, with threads of its own. The same input gives the same bytes whatever
 * `threads` is.
 * @throws AppError `job.cancelled` within about 100 ms of the signal; `worker.crashed` when a thread dies
 */
export async function traceGuide(scene: RenderScene, options: TraceOptions): Promise<Guide> {
  await using crew = new TraceCrew(options.threads);
  return await traceWith(crew, prepareScene(scene), options);
}

/** The same on threads that run already. */
export async function traceWith(
  crew: TraceCrew,
  { flat, room }: PreparedScene,
  options: ViewOptions,
): Promise<Guide> {
  throwIfAborted(options.signal);
  const { width, height, samples, seed, signal } = options;
  const camera = resizeCamera(options.camera, width, height);
  const out = createGuideBuffers(width, height);
  if (flat.parts.length === 0) return toGuide(out, samples, 0);
  const columns = Math.ceil(width / blockSize);
  const rows = Math.ceil(height / blockSize);
  const covered = coveredBlocks(flat, camera);
  const job: TraceJob = {
    flat,
    room,
    camera,
    samples,
    seed,
    out,
    covered,
    probes: new Float32Array(new SharedArrayBuffer(columns * rows * 4)),
    control: new Int32Array(new SharedArrayBuffer(12)),
  };
  const region = options.region ?? { left: 0, top: 0, right: width, bottom: height };
  const bounds = [region.left, region.top, region.right, region.bottom] as const;
  const inside = insideBlocks(columns, rows, bounds);
  const report = (from: number, to: number, total: number) => (done: number) =>
    options.onProgress?.(from + ((to - from) * done) / Math.max(1, total), {
      ...out,
      samples,
      raysTraced: 0,
    });
  crew.begin(job);
  const bare = inside.filter((block) => !covered[block]);
  await crew.round({ kind: 'probe', blocks: bare, bounds }, report(0, probeShare, bare.length), signal);
  const active = inside.filter((block) => covered[block] || isShaded(job.probes, columns, rows, block));
  const cost = active.reduce((sum, block) => sum + (covered[block] ? coveredCost : 1), 0);
  const raysTraced = await crew.round(
    { kind: 'trace', blocks: active, bounds },
    report(probeShare, 1, cost),
    signal,
  );
  return { ...toGuide(out, samples, raysTraced), ...(room.lamps?.length ? { lampsOn: true as const } : {}) };
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
