import type { Level } from '../schedules/noise-path.ts';
import type { Tensor } from '../tensor.ts';
import { logSnr } from './log-snr.ts';
import { type Solver, walk } from './solver.ts';
import { weightedSum } from './weighted-sum.ts';
import { solveVandermonde } from './solve-vandermonde.ts';

export interface UniPcOptions {
  readonly order: 1 | 2 | 3;
  /** B(h) = h, or e^h − 1 (Zhao et al. 2023, §3.1) */
  readonly form: 'bh1' | 'bh2';
  /** work on x₀, steadier under guidance, or on n */
  readonly onClean: boolean;
  /** lower the order towards the end, as far as steps remain */
  readonly lowerOrderEnd: boolean;
  /** calls whose step is not corrected afterwards */
  readonly uncorrected: ReadonlySet<number>;
}

interface Past {
  readonly value: Tensor;
  readonly lambda: number;
}

/** A step as it was taken: the corrector takes it again with what is known at its end. */
interface TakenStep {
  readonly x: Tensor;
  readonly from: Level;
  readonly past: readonly Past[];
  readonly order: number;
}

/**
 * UniPC (Zhao et al. 2023, algorithms 5 to 8): a multistep predictor, and a corrector that costs no network call because
 * it reuses the estimate of the next step. The walk's latents before a call are the prediction; the corrected ones replace
 * them once that call is answered.
 */
export const uniPc =
  (solver: UniPcOptions): Solver =>
  (denoise, start, path, options) => {
    const calls = path.timesteps.length;
    let past: readonly Past[] = [];
    let taken: TakenStep | undefined;
    return walk(start, path, options, async ({ x, call, from, to }) => {
      const estimate = await denoise(x, call);
      const value = solver.onClean ? estimate.clean : estimate.noise();
      const corrected = taken && !solver.uncorrected.has(call - 1) ? stepWith(solver, taken, from, value) : x;
      past = [{ value, lambda: logSnr(from) }, ...past].slice(0, 3);
      const remaining = solver.lowerOrderEnd || to.sigma === 0 ? calls - call : solver.order;
      taken = { x: corrected, from, past, order: Math.min(solver.order, remaining, past.length) };
      return { clean: estimate.clean, x: stepWith(solver, taken, to) };
    });
  };

/**
 * One step to a level.
 * @param known the estimate at the step's end: there for the corrector, absent for the predictor
 */
function stepWith(
  { form, onClean }: UniPcOptions,
  { x, from, past, order }: TakenStep,
  to: Level,
  known?: Tensor,
): Tensor {
  const [now, ...before] = past;
  if (!now) return x;
  const h = logSnr(to) - now.lambda;
  const hh = onClean ? -h : h;
  const growth = Math.expm1(hh);
  const scale = onClean ? to.alpha : to.sigma;
  const bend = -scale * (form === 'bh1' ? hh : growth);
  const earlier = before.slice(0, order - 1);
  const ratios = earlier.map(({ lambda }) => (lambda - now.lambda) / h);
  const shares = known ? correctorShares(ratios, hh, form) : predictorShares(ratios, hh, form);
  const slopes = earlier.map(({ value }, i) => ({
    value,
    weight: (bend * (shares[i] ?? 0)) / (ratios[i] ?? 1),
  }));
  const last = known ? [{ value: known, weight: bend * (shares[earlier.length] ?? 0) }] : [];
  const changes = [...slopes, ...last];
  const keep = onClean ? to.sigma / from.sigma : to.alpha / from.alpha;
  const own = changes.reduce((sum, { weight }) => sum - weight, -scale * growth);
  return weightedSum(
    [keep, x],
    [own, now.value],
    ...changes.map(({ value, weight }) => [weight, value] as const),
  );
}

function predictorShares(
  ratios: readonly number[],
  hh: number,
  form: UniPcOptions['form'],
): readonly number[] {
  // The reference takes the asymptotic value at second order.
  return ratios.length < 2
    ? ratios.map(() => 0.5)
    : solveVandermonde(ratios, moments(ratios.length, hh, form));
}

function correctorShares(
  ratios: readonly number[],
  hh: number,
  form: UniPcOptions['form'],
): readonly number[] {
  const all = [...ratios, 1];
  return ratios.length === 0 ? [0.5] : solveVandermonde(all, moments(all.length, hh, form));
}

/** b_k = φ_{k+1}(h)·k! / B(h) (equation 10). */
function moments(count: number, hh: number, form: UniPcOptions['form']): number[] {
  const growth = Math.expm1(hh);
  const scale = form === 'bh1' ? hh : growth;
  const values: number[] = [];
  let factorial = 1;
  let phi = growth / hh - 1;
  for (let k = 1; k <= count; k++) {
    values.push((phi * factorial) / scale);
    factorial *= k + 1;
    phi = phi / hh - 1 / factorial;
  }
  return values;
}
