import { z } from 'zod';
import { parseConfig } from '../models/read-json.ts';

/** FlowMatchEulerDiscreteScheduler's own defaults (diffusers) */
const shifts = z
  .object({
    use_dynamic_shifting: z.boolean().default(false),
    use_flow_sigmas: z.boolean().default(false),
    base_image_seq_len: z.number().positive().default(256),
    max_image_seq_len: z.number().positive().default(4096),
    base_shift: z.number().default(0.5),
    max_shift: z.number().default(1.15),
  })
  .refine(({ base_image_seq_len, max_image_seq_len }) => base_image_seq_len < max_image_seq_len, {
    path: ['max_image_seq_len'],
    error: 'is not above base_image_seq_len',
  });

export type ShiftConfig = z.infer<typeof shifts>;

/**
 * @param file what to name in the error
 * @throws DiffusionError `model.invalid` naming the key
 */
export function parseShiftConfig(json: Readonly<Record<string, unknown>>, file: string): ShiftConfig {
  const given = Object.entries(json).filter(([, value]) => value !== null);
  return parseConfig(shifts, Object.fromEntries(given), file);
}

/**
 * How far a picture's noise levels are shifted up: linear in its number of tokens (diffusers' `calculate_shift`; the
 * shift by resolution of Esser et al. 2024, §5.3.2, as FLUX.1 uses it).
 */
export function sequenceShift(tokens: number, config: ShiftConfig): number {
  const { base_image_seq_len, max_image_seq_len, base_shift, max_shift } = config;
  const slope = (max_shift - base_shift) / (max_image_seq_len - base_image_seq_len);
  return tokens * slope + (base_shift - slope * base_image_seq_len);
}
