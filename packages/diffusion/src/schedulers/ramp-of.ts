import { type RampName, ramps } from '../schedules/index.ts';

export interface RampKeys {
  readonly use_karras_sigmas: boolean;
  readonly use_exponential_sigmas: boolean;
  readonly use_beta_sigmas: boolean;
  readonly use_lu_lambdas?: boolean;
  readonly sigma_min?: number | null | undefined;
  readonly sigma_max?: number | null | undefined;
}

/** The configured way to lay σ between two bounds; undefined: none, σ follows the timesteps. */
export function rampName(config: RampKeys): RampName | undefined {
  if (config.use_karras_sigmas) return 'karras';
  if (config.use_lu_lambdas) return 'lu';
  if (config.use_exponential_sigmas) return 'exponential';
  return config.use_beta_sigmas ? 'beta' : undefined;
}

/** Noise levels [steps] between the bounds, or between the configuration's own where it has any. */
export function rampSigmas(
  name: RampName,
  config: RampKeys,
  { highest, lowest, steps }: { readonly highest: number; readonly lowest: number; readonly steps: number },
): number[] {
  if (name === 'lu') return ramps.lu(highest, lowest, steps);
  return ramps[name](config.sigma_max ?? highest, config.sigma_min ?? lowest, steps);
}
