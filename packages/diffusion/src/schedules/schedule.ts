import type { TrainingNoise } from './training-noise.ts';

/** Where a sampler walks: noise levels and the timesteps that the network is told at each. */
export interface NoisePath {
  /** [steps], descending; the level that the walk ends at is the caller's to append */
  readonly sigmas: Float32Array;
  /** [steps] */
  readonly timesteps: Float32Array;
}

export const spacings = ['linspace', 'leading', 'trailing'] as const;
export type Spacing = (typeof spacings)[number];

export interface ScheduleOptions {
  readonly steps: number;
  /** how timesteps are spread over the training range (Lin et al. 2024, table 2) */
  readonly spacing: Spacing;
  /** added to `leading` timesteps */
  readonly offset: number;
  /** spread steps + 1 points and leave the lowest out, as multistep solvers do */
  readonly openEnd: boolean;
  /** whole timesteps only */
  readonly wholeTimesteps: boolean;
}

export type Schedule = (noise: TrainingNoise, options: ScheduleOptions) => NoisePath;
