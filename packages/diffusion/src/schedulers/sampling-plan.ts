import type { CleanLimit } from '../denoisers/limit-clean.ts';
import type { PredictionType } from '../denoisers/predictions.ts';
import type { NoisePath } from '../schedules/noise-path.ts';
import type { SolverChoice } from '../solvers/index.ts';

/**
 * How `strength` shortens a path, as the reference's pipelines differ.
 * `whole`: the last ⌊steps · strength⌋ steps (Stable Diffusion). `fraction`: what is skipped is rounded down instead (SD3,
 * FLUX). `spread`: all steps, spread over that share of a distilled schedule (latent consistency's own pipeline).
 */
export type StrengthRule = 'whole' | 'fraction' | 'spread';

export interface SamplingRequest {
  /** 1 … 1000, and no more than the checkpoint's training timesteps; some classes make more network calls than steps */
  readonly steps: number;
  /** 0…1, above 0: change a picture by walking only the end of the path; default 1, all of it */
  readonly strength?: number | undefined;
  /** default: `fraction` for FlowMatchEuler, `whole` for every other class */
  readonly strengthRule?: StrengthRule | undefined;
  /** DDIM and TCD, 0…1: how much noise is drawn anew; default 0 */
  readonly eta?: number | undefined;
  /** LCM and TCD: length of the schedule that the checkpoint was distilled on, instead of the configuration's */
  readonly originalSteps?: number | undefined;
  /** flow matching: noise levels before shifting, descending [steps], instead of evenly spread ones */
  readonly sigmas?: readonly number[] | undefined;
  /** flow matching with dynamic shifting: the shift of this picture size (`families/sequence-shift.ts`) */
  readonly mu?: number | undefined;
}

/** A walk as pure data: where, how, and what the network predicts on it. */
export interface SamplingPlan {
  readonly solver: SolverChoice;
  readonly path: NoisePath;
  readonly prediction: PredictionType;
  /** pure noise times this is where a walk from nothing starts */
  readonly startScale: number;
  readonly limit: CleanLimit | undefined;
  /** [calls], the path's: one a network call, equal to diffusers' `scheduler.timesteps` after the cut */
  readonly timesteps: Float32Array;
}
