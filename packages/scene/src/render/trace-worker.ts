/** The body of a tracing thread: takes blocks until a round is used up, then waits for the next. */
import { parentPort, workerData } from 'node:worker_threads';
import { PixelTracer } from './pixel-tracer.ts';
import {
  blockSize,
  cancelSlot,
  doneSlot,
  nextSlot,
  probeSamples,
  type RoundDone,
  type TraceJob,
  type TraceRound,
} from './trace-job.ts';

const job = workerData as TraceJob;
const tracer = new PixelTracer(job);
const columns = Math.ceil(job.camera.width / blockSize);

parentPort?.on('message', (round: TraceRound) => {
  for (;;) {
    const at = Atomics.add(job.control, nextSlot, 1);
    const block = round.blocks[at];
    if (block === undefined || Atomics.load(job.control, cancelSlot)) break;
    if (round.kind === 'probe') probe(block);
    else trace(block, round.bounds);
    Atomics.add(job.control, doneSlot, 1);
  }
  parentPort?.postMessage({ rays: tracer.rays } satisfies RoundDone);
});

function probe(block: number): void {
  const x = ((block % columns) + 0.5) * blockSize;
  const y = (Math.floor(block / columns) + 0.5) * blockSize;
  job.probes[block] = tracer.probe(x, y, probeSamples);
}

function trace(block: number, [left, top, right, bottom]: TraceRound['bounds']): void {
  const x = (block % columns) * blockSize;
  const y = Math.floor(block / columns) * blockSize;
  for (let j = Math.max(top, y); j < Math.min(bottom, y + blockSize); j++) {
    if (Atomics.load(job.control, cancelSlot)) return;
    for (let i = Math.max(left, x); i < Math.min(right, x + blockSize); i++) tracer.pixel(i, j, job.out);
  }
}
