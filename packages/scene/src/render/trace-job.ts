/** What the main thread and the tracing threads say to each other. Everything large is shared memory. */
import type { Camera } from '../camera.ts';
import type { FilterStep } from './filter-step.ts';
import type { FlatScene } from './flat-scene.ts';
import type { GuideBuffers } from './guide-buffers.ts';
import type { RenderRoom } from './render-scene.ts';

/** pixels on a side of the blocks that threads take, one after the other */
export const blockSize = 8;
/** samples with which a block of bare shell is tried for shadow */
export const probeSamples = 16;
/** what a block that furniture covers takes, in blocks of bare shell; for progress */
export const coveredCost = 3;

/** rows of a filter's step that threads take, one stripe after the other */
export const stripeRows = 16;

/** Paths of a pixel that shows only shell: fewer, as a filter takes more noise out of its shadow (smooth-shadow.ts). */
export function barePaths(samples: number): number {
  return Math.min(samples, Math.max(4, Math.ceil(samples / 4)));
}

/** Slots of `control`, used atomically. */
export const nextSlot = 0;
export const cancelSlot = 1;
export const doneSlot = 2;

/** One guide to be traced. */
export interface TraceJob {
  readonly flat: FlatScene;
  readonly room: RenderRoom;
  readonly camera: Camera;
  readonly samples: number;
  readonly seed: number;
  readonly out: GuideBuffers;
  /** [blocks] 1 where furniture may be seen */
  readonly covered: Uint8Array;
  /** [blocks] largest departure from 1 of each bare block's shadow ratio */
  readonly probes: Float32Array;
  readonly control: Int32Array;
}

/** A round of work over blocks, which the threads share by counting up `control[nextSlot]`. */
export interface TraceRound {
  readonly kind: 'probe' | 'trace';
  readonly blocks: Uint32Array;
  /** pixels to stay within: left, top, right, bottom */
  readonly bounds: readonly [number, number, number, number];
}

/** A step of a filter over rows, which the threads share by counting up `control[nextSlot]`. */
export interface FilterRound {
  readonly step: FilterStep;
  readonly height: number;
  readonly control: Int32Array;
}

/** To a thread. It answers a round with `RoundDone`. */
export type TraceMessage =
  | { readonly kind: 'job'; readonly job: TraceJob }
  | { readonly kind: 'round'; readonly round: TraceRound }
  | { readonly kind: 'filter'; readonly round: FilterRound };

/** Rays that the thread has cast for the job so far. */
export interface RoundDone {
  readonly rays: number;
}
