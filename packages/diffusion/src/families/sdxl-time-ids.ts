import { DiffusionError } from '../diffusion-error.ts';
import type { GenerateRequest } from '../generate-request.ts';
import type { Models } from '../models/models.ts';
import { type Tensor, tensor } from '../tensor.ts';
import type { Size } from './family.ts';

/** what a refiner is told where the request says nothing: diffusers' */
const [score, negativeScore] = [6, 2.5];

/**
 * What SDXL is told about the picture's sizes, (height, width) each: original, crop's corner, target; a refiner has a score
 * instead of the target. With and without the prompt, as diffusers: a text-to-image negative differs only where both
 * negative sizes are given; the crop's corner is the prompt's own where a picture is brought and no score is told.
 * @returns [1, 6] or [1, 5]
 */
export function sdxlTimeIds(
  models: Models,
  { extra, image }: GenerateRequest,
  { width, height }: Size,
): { readonly positive: Tensor; readonly negative: Tensor } {
  const own = [height, width] as const;
  const original = extra.original_size ?? own;
  const target = extra.target_size ?? own;
  const crop = extra.crops_coords_top_left ?? [0, 0];
  const negativeCrop = extra.negative_crops_coords_top_left ?? [0, 0];
  const scored = wantsScore(models);
  if (scored && image)
    return {
      positive: row([...original, ...crop, extra.aesthetic_score ?? score]),
      negative: row([
        ...(extra.negative_original_size ?? original),
        ...negativeCrop,
        extra.negative_aesthetic_score ?? negativeScore,
      ]),
    };
  if (scored)
    throw new DiffusionError('input.invalid', {
      input: 'image',
      detail: 'a refiner changes pictures, and none is given',
      remedy: 'use it with image-to-image or inpaint',
    });
  const positive = row([...original, ...crop, ...target]);
  const given = extra.negative_original_size && extra.negative_target_size;
  if (!image && !given) return { positive, negative: positive };
  return {
    positive,
    negative: row([
      ...(extra.negative_original_size ?? original),
      ...(image ? crop : negativeCrop),
      ...(extra.negative_target_size ?? target),
    ]),
  };
}

/** A refiner: its graph reads five numbers; where it leaves their count open, the index says it. */
function wantsScore({ index, graph }: Models): boolean {
  const told = graph('unet')?.inputs.find(({ name }) => name === 'time_ids')?.dims[1];
  return typeof told === 'number' ? told === 5 : index.requires_aesthetics_score === true;
}

function row(values: readonly number[]): Tensor {
  return tensor([1, values.length], Float32Array.from(values));
}
