import { describe, expect, it } from 'vitest';
import { parseShiftConfig, sequenceShift } from '../families/sequence-shift.ts';
import { linspace } from '../schedules/linspace.ts';
import { levelAt } from '../schedules/noise-path.ts';
import { goldenFolder, readGoldenJson } from '../testing/golden.ts';
import { planSampling } from './plan-sampling.ts';
import type { SamplingRequest } from './sampling-plan.ts';
import { type SchedulerConfig, parseSchedulerConfig } from './scheduler-config.ts';

interface Case {
  readonly id: string;
  readonly family: string;
  readonly modelDir: string;
  readonly pipeline: string;
  readonly steps: number;
  readonly width: number;
  readonly height: number;
  readonly strength: number | null;
  readonly schedulerConfig: unknown;
  readonly extra: { readonly eta?: number; readonly original_inference_steps?: number };
  readonly expected: {
    /** before any cut by strength */
    readonly timesteps: readonly number[];
    readonly sigmas: readonly number[] | null;
    /** of the calls that were made */
    readonly trace: { readonly rows: readonly (readonly [timestep: number, ...rest: number[]])[] };
  };
}

const cases = goldenFolder ? readGoldenJson<{ cases: Case[] }>('cases.json').cases : [];

function requestOf(wanted: Case, config: SchedulerConfig): SamplingRequest {
  const { modelDir, pipeline, steps, width, height, extra } = wanted;
  const flux = modelDir.includes('flux');
  const fraction = flux || modelDir.endsWith('sd3');
  const strength = wanted.strength ?? undefined;
  const distilled = modelDir.endsWith('lcm') && pipeline === 'image-to-image';
  const tokens = (width / 16) * (height / 16);
  return {
    steps,
    strength,
    strengthRule: distilled ? 'spread' : fraction ? 'fraction' : 'whole',
    eta: extra.eta,
    originalSteps: extra.original_inference_steps,
    ...(flux && { sigmas: linspace(1, 1 / steps, steps) }),
    ...(fraction && { mu: sequenceShift(tokens, parseShiftConfig({ ...config }, wanted.id)) }),
  };
}

describe.skipIf(!goldenFolder)('plans of the image cases (reference cases)', () => {
  it.each(cases.map((wanted) => [wanted.id, wanted] as const))('%s', (id, wanted) => {
    const own = readGoldenJson<unknown>(`${wanted.modelDir}/scheduler/scheduler_config.json`);
    const config = parseSchedulerConfig(wanted.schedulerConfig ?? own, id);
    const { timesteps, path } = planSampling(config, requestOf(wanted, config));
    const { expected } = wanted;
    expect(timesteps).toHaveLength(expected.trace.rows.length);
    expected.trace.rows.forEach(([timestep], i) => {
      const tolerance = Number.isInteger(timestep) ? 0 : 2 ** -22 * timestep;
      expect(Math.abs((timesteps[i] ?? NaN) - timestep)).toBeLessThanOrEqual(tolerance);
    });
    const skipped = expected.timesteps.length - timesteps.length;
    path.sigmas.forEach((_, i) => {
      const sigma = expected.sigmas?.[skipped + i];
      if (sigma === undefined) return;
      const level = levelAt(path, i);
      const actual = path.units === 'preserving' ? level.sigma / level.alpha : level.sigma;
      expect(Math.abs(actual - sigma)).toBeLessThanOrEqual(1e-6 * sigma);
    });
  });
});
