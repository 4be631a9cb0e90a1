import type { CleanLimit } from '../denoisers/limit-clean.ts';

/** The keys that bound the estimate of x₀; which of them a class has is the configuration's schema to say. */
export interface LimitKeys {
  readonly clip_sample?: boolean;
  readonly clip_sample_range?: number;
  readonly thresholding?: boolean;
  readonly dynamic_thresholding_ratio?: number;
  readonly sample_max_value?: number;
}

/** Thresholding wins over clipping, as in the reference. */
export function cleanLimit(config: LimitKeys): CleanLimit | undefined {
  if (config.thresholding)
    return {
      kind: 'quantile',
      ratio: config.dynamic_thresholding_ratio ?? 0.995,
      max: config.sample_max_value ?? 1,
    };
  return config.clip_sample ? { kind: 'clamp', range: config.clip_sample_range ?? 1 } : undefined;
}
