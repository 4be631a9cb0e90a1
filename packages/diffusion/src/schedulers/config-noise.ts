import {
  type BetaRange,
  type BetaSchedule,
  type TrainingNoise,
  trainingNoise,
} from '../schedules/training-noise.ts';

interface TrainingKeys {
  readonly num_train_timesteps: number;
  readonly beta_start: number;
  readonly beta_end: number;
  readonly beta_schedule: BetaSchedule;
  readonly trained_betas?: readonly number[] | null | undefined;
  readonly rescale_betas_zero_snr?: boolean;
}

/** @param zeroSnr how little signal the last timestep keeps where `rescale_betas_zero_snr` is set */
export function configNoise(
  config: TrainingKeys,
  zeroSnr: Exclude<BetaRange['zeroTerminalSnr'], undefined>,
): TrainingNoise {
  return trainingNoise({
    schedule: config.beta_schedule,
    start: config.beta_start,
    end: config.beta_end,
    count: config.num_train_timesteps,
    trained: config.trained_betas,
    zeroTerminalSnr: config.rescale_betas_zero_snr ? zeroSnr : undefined,
  });
}
