import { z } from 'zod';

/** A photo as it is, in better light and upright: nothing is added or taken away. */
export const enhanceEdit = z.object({
  kind: z.literal('enhance'),
  /** 0 as it is … 1: dark parts lifted, bright ones brought down as far as they are not burnt out */
  light: z.number().min(0).max(1).default(0.7),
  /** 0 as it is … 1: what is palest made grey */
  balance: z.number().min(0).max(1).default(0.7),
  /** whether what stands upright is made upright in the picture */
  upright: z.boolean().default(true),
  /** times as wide and high */
  enlarge: z.union([z.literal(1), z.literal(2), z.literal(4)]).default(1),
  /** an installed upscaler's name (CLI: or a folder); absent: Lanczos, which invents nothing */
  upscaler: z.string().min(1).max(1024).optional(),
});

export type EnhanceEdit = z.infer<typeof enhanceEdit>;
