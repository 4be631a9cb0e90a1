import { DiffusionError } from '../diffusion-error.ts';
import type { GenerateRequest } from '../generate-request.ts';

/** Options of other families, which the transformers know nothing of. */
const ofUNets = [
  'guidance_rescale',
  'original_size',
  'crops_coords_top_left',
  'target_size',
  'negative_original_size',
  'negative_crops_coords_top_left',
  'negative_target_size',
  'aesthetic_score',
  'negative_aesthetic_score',
] as const;

const unread = {
  sd3: [...ofUNets, 'true_cfg_scale'],
  flux: [...ofUNets, 'clip_skip', 'prompt_3', 'negative_prompt_3'],
  fashn: [
    ...ofUNets,
    'clip_skip',
    'prompt_2',
    'prompt_3',
    'negative_prompt_2',
    'negative_prompt_3',
    'max_sequence_length',
    'true_cfg_scale',
    'padding_mask_crop',
  ],
} as const satisfies Record<string, readonly (keyof GenerateRequest['extra'])[]>;

/**
 * Refuses what a transformer would leave out silently (diffusers' pipelines take no such argument either).
 * @throws DiffusionError `input.invalid` naming the option
 */
export function refuseUnread(family: keyof typeof unread, { extra }: GenerateRequest): void {
  const given = unread[family].find((name) => extra[name] !== undefined);
  if (given === undefined) return;
  throw new DiffusionError('input.invalid', {
    input: `extra.${given}`,
    detail: `the family ${family} does not read it`,
    remedy: 'leave it out',
  });
}
