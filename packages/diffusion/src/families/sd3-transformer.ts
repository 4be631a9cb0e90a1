import { z } from 'zod';
import { DiffusionError } from '../diffusion-error.ts';
import type { Models } from '../models/models.ts';
import { parseConfig } from '../models/read-json.ts';
import type { Size } from './family.ts';

const whole = z.number().int().positive().max(1_000_000);

/** What is read of `transformer/config.json`; defaults are SD3Transformer2DModel's own. */
const schema = z.object({
  patch_size: whole.default(2),
  /** null: positions are not cut from a table, so there is no largest picture */
  pos_embed_max_size: whole.nullable().default(96),
  joint_attention_dim: whole.default(4096),
});

export type Sd3Transformer = z.infer<typeof schema>;

/** @throws DiffusionError `model.invalid` naming the key */
export function sd3Transformer(models: Models): Sd3Transformer {
  return parseConfig(schema, models.config('transformer'), `${models.folder}/transformer/config.json`);
}

export interface Patches {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The patches that a picture is cut into.
 * @throws DiffusionError `input.invalid` beyond the positions that the transformer knows
 */
export function sd3Patches(models: Models, { width, height }: Size): Patches {
  const { patch_size, pos_embed_max_size } = sd3Transformer(models);
  const side = models.latent.factor * patch_size;
  const patches = { rows: Math.floor(height / side), columns: Math.floor(width / side) };
  if (pos_embed_max_size === null) return patches;
  if (Math.max(patches.rows, patches.columns) <= pos_embed_max_size) return patches;
  throw new DiffusionError('input.invalid', {
    input: width > height ? 'width' : 'height',
    detail: `${width}×${height} is beyond the positions of this checkpoint`,
    remedy: `ask for at most ${pos_embed_max_size * side} pixels a side`,
  });
}
