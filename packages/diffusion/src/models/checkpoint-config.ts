/** The parts of a checkpoint's json files that the engine reads; everything else in them is ignored. */
import { z } from 'zod';

export const modelIndex = z.object({ _class_name: z.string() });

export const vaeConfig = z.object({
  block_out_channels: z.array(z.number().int().positive()).min(1),
  latent_channels: z.number().int().positive(),
  scaling_factor: z.number().positive(),
  shift_factor: z.number().nullish(),
});

export type VaeConfig = z.infer<typeof vaeConfig>;
