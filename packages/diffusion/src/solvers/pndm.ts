import { noiseFrom, type Prediction } from '../denoisers/predictions.ts';
import type { Level } from '../schedules/noise-path.ts';
import type { Tensor } from '../tensor.ts';
import { type Solver, walk } from './solver.ts';
import { weightedSum } from './weighted-sum.ts';

export interface PndmOptions {
  /** calls that the Runge–Kutta start takes, a multiple of 4; 0 starts with Heun-like steps instead */
  readonly startCalls: number;
  readonly prediction: Prediction;
}

/** Adams–Bashforth weights, newest first (Liu et al. 2022 "PNDM", equation 12; lower orders for the first steps). */
const multistepWeights = [
  [1],
  [3 / 2, -1 / 2],
  [23 / 12, -16 / 12, 5 / 12],
  [55 / 24, -59 / 24, 37 / 24, -9 / 24],
] as const;

/** What the four calls of a Runge–Kutta step add to its sum, which the last of them uses. */
const startWeights = [1 / 6, 1 / 3, 1 / 3, 1 / 6] as const;

/**
 * Pseudo numerical methods (Liu et al. 2022): linear multistep on the network's outputs, started by Runge–Kutta steps or,
 * without them, by taking the first step twice, the second time with the mean of both ends' outputs. Where each call's
 * step runs from and to is the path's `moves`.
 */
export const pndm =
  ({ startCalls, prediction }: PndmOptions): Solver =>
  (denoise, start, path, options) => {
    let outputs: readonly Tensor[] = [];
    let kept = start;
    let sum: Tensor | undefined;

    const runge = (x: Tensor, call: number, output: Tensor): Tensor => {
      const stage = call % 4;
      if (stage === 0) {
        kept = x;
        outputs = [output, ...outputs].slice(0, 4);
      }
      const share = startWeights[stage] ?? 0;
      sum = sum && stage > 0 ? weightedSum([1, sum], [share, output]) : weightedSum([share, output]);
      return stage === 3 ? sum : output;
    };

    const multistep = (x: Tensor, call: number, output: Tensor): Tensor => {
      if (call === 1) return weightedSum([0.5, output], [0.5, outputs[0] ?? output]);
      outputs = [output, ...outputs].slice(0, 4);
      kept = call === 0 ? x : kept;
      const weights = multistepWeights[outputs.length - 1] ?? [1];
      return weightedSum(...outputs.map((past, i) => [weights[i] ?? 0, past] as const));
    };

    return walk(start, path, options, async ({ x, call, from, to }) => {
      const estimate = await denoise(x, call);
      const inStart = call < startCalls;
      const output = inStart ? runge(x, call, estimate.output) : multistep(x, call, estimate.output);
      const base = inStart || call === 1 ? kept : x;
      const noise = noiseFrom(output, base, prediction, from);
      return { clean: estimate.clean, x: transfer(base, noise, from, to) };
    });
  };

/** DDIM's transfer from level to level along a given noise (equation 11). */
function transfer(x: Tensor, noise: Tensor, from: Level, to: Level): Tensor {
  const ratio = to.alpha / from.alpha;
  return weightedSum([ratio, x], [to.sigma - from.sigma * ratio, noise]);
}
