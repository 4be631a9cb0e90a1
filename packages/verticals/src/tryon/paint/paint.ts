import { requestLimits } from '@escena/diffusion/generate-request';
import { z } from 'zod';

const side = z.int().min(64).max(requestLimits.side).multipleOf(8);

/** A checkpoint that looks once more at the garments that were laid on: an inpainting one, or one trained to dress people. */
export const tryonPaint = z.object({
  /** an installed checkpoint's name (CLI: or a folder) */
  checkpoint: z.string().min(1).max(1024),
  /** how far an inpainting checkpoint may go from what was laid on; one that dresses people always begins anew */
  strength: z.number().min(0.05).max(1).default(0.45),
  prompt: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .default('photograph of a person wearing a garment, natural folds and shadows of cloth'),
  steps: z.int().min(1).max(requestLimits.steps).default(30),
  /** pixels that are drawn; the garment is brought to this size and back. One that draws whole people has a size of its own */
  width: side.default(768),
  height: side.default(1024),
});

export type TryonPaint = z.infer<typeof tryonPaint>;
