/**
 * Where a sampler walks. A level is a pair, x = alpha·x₀ + sigma·n, because the ratio sigma/alpha alone has no number for
 * "noise and nothing else" (zero terminal SNR, Lin et al. 2024).
 */
export interface Level {
  readonly alpha: number;
  readonly sigma: number;
}

/** Levels in float32, as the reference keeps them. */
export interface Levels {
  readonly alphas: Float32Array;
  readonly sigmas: Float32Array;
}

/**
 * How alpha and sigma hang together.
 * `preserving`: alpha² + sigma² = 1 (DDPM); `exploding`: alpha = 1, and the network reads x / √(sigma² + 1) (Karras et al.
 * 2022); `flow`: alpha = 1 − sigma (Liu et al. 2022).
 */
export type NoiseUnits = 'preserving' | 'exploding' | 'flow';

/** One entry a network call: level i is where x stands before call i, the last one is where the walk ends. */
export interface NoisePath extends Levels {
  /** [calls + 1] */
  readonly alphas: Float32Array;
  /** [calls + 1] */
  readonly sigmas: Float32Array;
  /** [calls], what the network is told */
  readonly timesteps: Float32Array;
  readonly units: NoiseUnits;
  /**
   * Where each step is computed from and to [calls each]; absent: from its own level to the next. Some classes aim a
   * fixed stride below the timestep while the next timestep is rounded elsewhere; the reference lets the two differ.
   */
  readonly moves?: { readonly from: Levels; readonly to: Levels };
}

export function levelAt({ alphas, sigmas }: Levels, index: number): Level {
  return { alpha: alphas[index] as number, sigma: sigmas[index] as number };
}

export function toLevels(levels: readonly Level[]): Levels {
  return {
    alphas: Float32Array.from(levels, ({ alpha }) => alpha),
    sigmas: Float32Array.from(levels, ({ sigma }) => sigma),
  };
}

/** The path without its first calls. */
export function skipCalls(path: NoisePath, calls: number): NoisePath {
  if (calls === 0) return path;
  const skip = ({ alphas, sigmas }: Levels): Levels => ({
    alphas: alphas.subarray(calls),
    sigmas: sigmas.subarray(calls),
  });
  return {
    ...skip(path),
    timesteps: path.timesteps.subarray(calls),
    units: path.units,
    ...(path.moves && { moves: { from: skip(path.moves.from), to: skip(path.moves.to) } }),
  };
}
