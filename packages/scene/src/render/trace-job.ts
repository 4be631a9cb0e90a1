/** What the main thread and the tracing threads say to each other. Everything large is shared memory. */
import type { Camera } from '../camera.ts';
import type { FlatScene } from './flat-scene.ts';
import type { GuideBuffers } from './guide-buffers.ts';
import type { RenderRoom } from './render-scene.ts';

/** pixels on a side of the blocks that threads take, one after the other */
export const blockSize = 8;
/** samples with which a block of bare shell is tried for shadow */
export const probeSamples = 16;

/** Slots of `TraceJob.control`, used atomically. */
export const nextSlot = 0;
export const cancelSlot = 1;
export const doneSlot = 2;

/** Given to a thread when it starts. */
export interface TraceJob {
  readonly flat: FlatScene;
  readonly room: RenderRoom;
  readonly camera: Camera;
  readonly samples: number;
  readonly seed: number;
  readonly out: GuideBuffers;
  /** [blocks] largest departure from 1 of each block's shadow ratio */
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

/** Sent back at the end of a round: rays that the thread has cast so far. */
export interface RoundDone {
  readonly rays: number;
}
