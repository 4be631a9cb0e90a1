import { DiffusionError } from '../diffusion-error.ts';
import { type RampName, ramps } from '../schedules/index.ts';

export interface RampKeys {
  readonly use_karras_sigmas: boolean;
  readonly use_exponential_sigmas: boolean;
  readonly use_beta_sigmas: boolean;
  readonly use_lu_lambdas?: boolean;
  readonly sigma_min?: number | null | undefined;
  readonly sigma_max?: number | null | undefined;
}

/**
 * The configured way to lay σ between two bounds; undefined: none, σ follows the timesteps.
 * @throws DiffusionError `model.invalid` where a configuration asks for several
 */
export function rampName(config: RampKeys): RampName | undefined {
  const asked = {
    karras: config.use_karras_sigmas,
    lu: config.use_lu_lambdas ?? false,
    exponential: config.use_exponential_sigmas,
    beta: config.use_beta_sigmas,
  } satisfies Record<RampName, boolean>;
  const [name, other] = (Object.keys(asked) as RampName[]).filter((key) => asked[key]);
  if (other)
    throw new DiffusionError('model.invalid', {
      input: `use_${other}_sigmas`,
      detail: `asks for ${other} noise levels and another key for ${name}`,
      remedy: 'keep one of them',
    });
  return name;
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
