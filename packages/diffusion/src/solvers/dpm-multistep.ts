import type { Level } from '../schedules/noise-path.ts';
import type { Tensor } from '../tensor.ts';
import { logSnr } from './log-snr.ts';
import { type Solver, type StepState, walk } from './solver.ts';
import { weightedSum } from './weighted-sum.ts';

/** `++` works on x₀ (Lu et al. 2022b), `dpmsolver` on n (Lu et al. 2022a); `sde-` adds the noise that it takes away. */
export const dpmAlgorithms = ['dpmsolver', 'dpmsolver++', 'sde-dpmsolver', 'sde-dpmsolver++'] as const;
export type DpmAlgorithm = (typeof dpmAlgorithms)[number];

export interface DpmMultistepOptions {
  readonly order: 1 | 2 | 3;
  readonly algorithm: DpmAlgorithm;
  /** how the second-order term is integrated */
  readonly form: 'midpoint' | 'heun';
  /** make the last step first-order */
  readonly firstOrderEnd: boolean;
  /** make the last step but one second-order at most */
  readonly secondOrderEnd: boolean;
}

interface Past {
  readonly value: Tensor;
  readonly lambda: number;
}

/** Weights of x and of the exponential integrals over one step of width h in λ = log(alpha/sigma). */
interface StepWeights {
  readonly x: number;
  /** of the estimate and of its first two scaled derivatives */
  readonly values: readonly [number, number, number];
  readonly noise: number;
}

/**
 * DPM-Solver and DPM-Solver++ multistep, ODE and SDE (Lu et al. 2022a, 2022b, algorithm 2 and appendix): an exponential
 * integrator in λ whose derivatives come from earlier steps, one network call a step.
 */
export const dpmMultistep =
  (solver: DpmMultistepOptions): Solver =>
  (denoise, start, path, options) => {
    const onClean = solver.algorithm.endsWith('++');
    const stochastic = solver.algorithm.startsWith('sde');
    let past: readonly Past[] = [];
    return walk(start, path, options, async (state) => {
      const estimate = await denoise(state.x, state.call);
      const value = onClean ? estimate.clean : estimate.noise();
      past = [{ value, lambda: logSnr(state.from) }, ...past].slice(0, 3);
      const order = Math.min(past.length, allowedOrder(solver, state, path.timesteps.length));
      const width = logSnr(state.to) - logSnr(state.from);
      const weights = stepWeights(solver, state.from, state.to, order);
      const derivatives = scaledDerivatives(past, width, order);
      const terms = derivatives.map((term, i) => [weights.values[i] ?? 0, term] as const);
      const noise = stochastic ? ([[weights.noise, state.draw()]] as const) : [];
      return { clean: estimate.clean, x: weightedSum([weights.x, state.x], ...terms, ...noise) };
    });
  };

function allowedOrder(
  { order, firstOrderEnd, secondOrderEnd }: DpmMultistepOptions,
  { call, last }: StepState,
  calls: number,
): number {
  if (last && firstOrderEnd) return 1;
  return call === calls - 2 && secondOrderEnd ? Math.min(order, 2) : order;
}

/** D0, D1, D2: the newest estimate and its divided differences, scaled by powers of the step's width. */
function scaledDerivatives(past: readonly Past[], width: number, order: number): Tensor[] {
  const [now, before, earlier] = past;
  if (!now) return [];
  if (order === 1 || !before) return [now.value];
  const r0 = (now.lambda - before.lambda) / width;
  const near = difference(now.value, before.value, r0);
  if (order === 2 || !earlier) return [now.value, near];
  const r1 = (before.lambda - earlier.lambda) / width;
  const far = difference(before.value, earlier.value, r1);
  const bend = r0 / (r0 + r1);
  const second = 1 / (r0 + r1);
  return [
    now.value,
    weightedSum([1 + bend, near], [-bend, far]),
    weightedSum([second, near], [-second, far]),
  ];
}

function difference(a: Tensor, b: Tensor, ratio: number): Tensor {
  return weightedSum([1 / ratio, a], [-1 / ratio, b]);
}

function stepWeights(
  { algorithm, form }: DpmMultistepOptions,
  from: Level,
  to: Level,
  order: number,
): StepWeights {
  const h = logSnr(to) - logSnr(from);
  const middle = form === 'midpoint' && order < 3;
  switch (algorithm) {
    case 'dpmsolver++': {
      const fade = -Math.expm1(-h);
      const first = to.alpha * fade;
      const second = middle ? first / 2 : to.alpha * (1 - fade / h);
      return {
        x: to.sigma / from.sigma,
        values: [first, second, -to.alpha * ((h - fade) / h ** 2 - 0.5)],
        noise: 0,
      };
    }
    case 'sde-dpmsolver++': {
      const fade = -Math.expm1(-2 * h);
      const first = to.alpha * fade;
      const second = middle ? first / 2 : to.alpha * (1 - fade / (2 * h));
      return {
        x: (to.sigma / from.sigma) * Math.exp(-h),
        values: [first, second, to.alpha * ((fade - 2 * h) / (2 * h) ** 2 - 0.5)],
        noise: to.sigma * Math.sqrt(fade),
      };
    }
    case 'dpmsolver': {
      const growth = Math.expm1(h);
      const first = -to.sigma * growth;
      const second = middle ? first / 2 : -to.sigma * (growth / h - 1);
      return {
        x: to.alpha / from.alpha,
        values: [first, second, -to.sigma * ((growth - h) / h ** 2 - 0.5)],
        noise: 0,
      };
    }
    case 'sde-dpmsolver': {
      const growth = Math.expm1(h);
      const first = -2 * to.sigma * growth;
      const second = middle ? first / 2 : -2 * to.sigma * (growth / h - 1);
      return {
        x: to.alpha / from.alpha,
        values: [first, second, 0],
        noise: to.sigma * Math.sqrt(Math.expm1(2 * h)),
      };
    }
  }
}
