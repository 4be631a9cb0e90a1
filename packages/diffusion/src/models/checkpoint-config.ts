/** The keys of a checkpoint's json files that the engine reads; everything else in them is ignored. */
import { z } from 'zod';

export const modelIndex = z.looseObject({ _class_name: z.string().max(200) });

const count = z.number().int().positive().max(1_000_000);

export const vaeConfig = z.object({
  block_out_channels: z.array(count).min(1).max(16).nullish(),
  latent_channels: count.max(256).nullish(),
  scaling_factor: z.number().positive().nullish(),
  shift_factor: z.number().nullish(),
  /** side of the training pictures: the tile of tiled encoding and decoding */
  sample_size: z.union([count, z.array(count).min(1)]).nullish(),
  /** statistics that replace `scaling_factor` alone; none of the families here has them */
  latents_mean: z.null().optional(),
  latents_std: z.null().optional(),
});

export type VaeConfig = z.infer<typeof vaeConfig>;

export const denoiserConfig = z.object({
  _class_name: z.string().max(200).nullish(),
  in_channels: count.nullish(),
  sample_size: z.union([count, z.array(count).min(1)]).nullish(),
  addition_embed_type: z.string().nullish(),
  time_cond_proj_dim: count.nullish(),
});
