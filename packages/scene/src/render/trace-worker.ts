/** The body of a tracing thread: takes blocks until a round is used up, then waits for the next. */
import { parentPort } from 'node:worker_threads';
import { runFilterRows } from './filter-step.ts';
import { PixelTracer } from './pixel-tracer.ts';
import {
  blockSize,
  cancelSlot,
  coveredCost,
  doneSlot,
  type FilterRound,
  nextSlot,
  probeSamples,
  type RoundDone,
  stripeRows,
  type TraceJob,
  type TraceMessage,
  type TraceRound,
} from './trace-job.ts';

let work: ((round: TraceRound) => number) | undefined;

parentPort?.on('message', (message: TraceMessage) => {
  if (message.kind === 'job') work = begin(message.job);
  else parentPort?.postMessage({ rays: answer(message) } satisfies RoundDone);
});

function answer(message: Exclude<TraceMessage, { kind: 'job' }>): number {
  if (message.kind === 'round') return work?.(message.round) ?? 0;
  filter(message.round);
  return 0;
}

function filter({ step, height, control }: FilterRound): void {
  for (;;) {
    const first = Atomics.add(control, nextSlot, stripeRows);
    if (first >= height || Atomics.load(control, cancelSlot)) return;
    runFilterRows(step, first, Math.min(height, first + stripeRows));
  }
}

/** What does a round of a job and answers the rays cast so far. */
function begin(job: TraceJob): (round: TraceRound) => number {
  const { control, covered, camera } = job;
  const tracer = new PixelTracer(job);
  const columns = Math.ceil(camera.width / blockSize);

  function probe(block: number): void {
    const x = ((block % columns) + 0.5) * blockSize;
    const y = (Math.floor(block / columns) + 0.5) * blockSize;
    job.probes[block] = tracer.probe(x, y, probeSamples);
  }

  function trace(block: number, [left, top, right, bottom]: TraceRound['bounds']): void {
    const x = (block % columns) * blockSize;
    const y = Math.floor(block / columns) * blockSize;
    for (let j = Math.max(top, y); j < Math.min(bottom, y + blockSize); j++) {
      if (Atomics.load(control, cancelSlot)) return;
      for (let i = Math.max(left, x); i < Math.min(right, x + blockSize); i++)
        if (covered[block]) tracer.pixel(i, j, job.out);
        else tracer.barePixel(i, j, job.out);
    }
  }

  return ({ kind, blocks, bounds }) => {
    for (;;) {
      const block = blocks[Atomics.add(control, nextSlot, 1)];
      if (block === undefined || Atomics.load(control, cancelSlot)) return tracer.rays;
      if (kind === 'probe') probe(block);
      else trace(block, bounds);
      Atomics.add(control, doneSlot, kind === 'trace' && covered[block] ? coveredCost : 1);
    }
  };
}
