import type { SchedulerOf } from './scheduler-config.ts';

/**
 * μ of dynamic shifting for a picture of so many latent tokens: linear between the configuration's two sizes (Esser et al.
 * 2024, §5.3.2, as FLUX.1 and SD3.5 use it).
 */
export function dynamicShift(config: SchedulerOf<'FlowMatchEulerDiscreteScheduler'>, tokens: number): number {
  const base = config.base_shift ?? 0.5;
  const most = config.max_shift ?? 1.15;
  const slope = (most - base) / (config.max_image_seq_len - config.base_image_seq_len);
  return tokens * slope + (base - slope * config.base_image_seq_len);
}
