import { describe, expect, it } from 'vitest';
import { sessionRows } from '../denoisers/session-rows.ts';
import type { Predict } from '../denoisers/denoise.ts';
import type { RunRows } from '../denoisers/rows.ts';
import { TorchGenerator } from '../rng/torch-generator.ts';
import { openSession } from '../runtime/session.ts';
import { planSampling } from '../schedulers/plan-sampling.ts';
import { samplePlan } from '../schedulers/sample-plan.ts';
import { parseSchedulerConfig } from '../schedulers/scheduler-config.ts';
import { type Tensor, map, mix } from '../tensor.ts';
import { goldenFolder, goldenPath } from '../testing/golden.ts';
import { type BatchReport } from './batch-rows.ts';
import { batchSession } from './batch-session.ts';

interface Request {
  readonly scheduler: string;
  readonly steps: number;
  readonly guidance: number;
  readonly seed: number;
  readonly size: number;
  /** steps of the first request before it joins */
  readonly after: number;
}

const requests: readonly Request[] = [
  { scheduler: 'EulerAncestralDiscreteScheduler', steps: 8, guidance: 7.5, seed: 1, size: 8, after: 0 },
  { scheduler: 'PNDMScheduler', steps: 5, guidance: 3, seed: 2, size: 8, after: 0 },
  { scheduler: 'UniPCMultistepScheduler', steps: 4, guidance: 1, seed: 3, size: 8, after: 3 },
  { scheduler: 'HeunDiscreteScheduler', steps: 2, guidance: 5, seed: 4, size: 12, after: 2 },
  { scheduler: 'LCMScheduler', steps: 3, guidance: 1, seed: 5, size: 8, after: 5 },
];

/** A walk with guidance over rows, as `generate` makes it; any embeddings do. */
function walk(
  request: Request,
  runRows: RunRows,
  onStep: (step: number) => void = () => undefined,
): Promise<Tensor> {
  const { scheduler, steps, guidance, seed, size } = request;
  const keys = {
    beta_schedule: 'scaled_linear',
    beta_start: 0.00085,
    beta_end: 0.012,
    skip_prk_steps: true,
    steps_offset: 1,
  };
  const plan = planSampling(parseSchedulerConfig({ _class_name: scheduler, ...keys }, scheduler), { steps });
  const generator = new TorchGenerator(seed);
  const text = [generator.randn([1, 77, 32]), generator.randn([1, 77, 32])];
  const prompts = guidance > 1 ? text : text.slice(0, 1);
  const predict: Predict = async (sample, timestep) => {
    const rows = prompts.map((prompt) => ({ sample, timestep, feeds: { encoder_hidden_states: prompt } }));
    const [first, second] = await runRows(rows);
    if (!first) throw new Error('no answer');
    return second ? mix(first, 1 - guidance, second, guidance) : first;
  };
  const start = map(generator.randn([1, 4, size, size]), (value) => value * plan.startScale);
  return samplePlan(plan, predict, start, { generator, onStep: ({ step }) => onStep(step) });
}

// sd15-legacy takes a timestep a row, sd15 one for the whole call.
const checkpoints = goldenFolder ? (['sd15-legacy', 'sd15'] as const) : [];

describe.skipIf(!goldenFolder)('batched requests on real graphs (reference checkpoints)', () => {
  it.each(checkpoints)('%s: every result is bitwise the one of a lone run', async (checkpoint) => {
    const file = goldenPath(`models/${checkpoint}/unet/model.onnx`);
    await using session = await openSession(file, { threads: 1 });
    const batches: BatchReport[] = [];
    const batcher = batchSession(session, {
      maxRows: 5,
      windowMs: 200,
      onBatch: (batch) => batches.push(batch),
    });

    const waiting = new Map<number, (() => void)[]>();
    const reached = (step: number): void => waiting.get(step)?.forEach((go) => go());
    const batched = await Promise.all(
      requests.map(async (request, index) => {
        if (request.after > 0)
          await new Promise<void>((resolve) => {
            waiting.set(request.after, [...(waiting.get(request.after) ?? []), resolve]);
          });
        using seat = batcher.join();
        return await walk(request, seat.runRows, index === 0 ? reached : undefined);
      }),
    );
    for (const [index, request] of requests.entries())
      expect(batched[index]?.data).toEqual((await walk(request, sessionRows(session))).data);
    expect(Math.max(...batches.map(({ rows }) => rows))).toBe(checkpoint === 'sd15' ? 2 : 5);
    expect(batches.every(({ rows }) => rows <= 5)).toBe(true);
  });
});
