import { requestLimits } from '@escena/diffusion/generate-request';
import { z } from 'zod';
import type { ToolContract } from '../contract.ts';
import { creditsOf } from '../studio/credits.ts';

/** a latent cell of every known autoencoder */
const cell = 8;
const side = z.int().min(64).max(requestLimits.side).multipleOf(cell);

export const explainInput = z
  .object({
    /** an installed checkpoint's name (CLI: or a folder) */
    checkpoint: z.string().min(1).max(1024),
    /** what the photo shows, in words; helps on the way back */
    prompt: z.string().trim().max(3000).default(''),
    /** of the checkpoint's own schedule */
    steps: z.int().min(4).max(100).default(20),
    /** pictures on the way into noise, and as many on the way back */
    levels: z.int().min(2).max(8).default(5),
    /** how far into noise the photo goes before the way back */
    strength: z.number().min(0.2).max(1).default(0.6),
    seed: z.int().min(0).max(0xffffffff).default(0),
    /** pixels that are encoded: the photo is cut to this shape */
    width: side.default(512),
    height: side.default(512),
  })
  .refine(({ width, height }) => width * height <= requestLimits.pixels, {
    path: ['width'],
    message: `more than ${requestLimits.pixels} pixels`,
  });

export type ExplainInput = z.infer<typeof explainInput>;

/** original, latents, reconstruction, and what came back at the end */
const fixed = 4;

export const explain = {
  name: 'explain',
  title: { en: 'How it works', es: 'Cómo funciona' },
  summary: {
    en: 'Diffusion on your own photo, step by step: what the autoencoder keeps of it, how it turns into noise, and how it comes back.',
    es: 'La difusión paso a paso en tu propia foto: qué conserva el autocodificador, cómo se convierte en ruido y cómo vuelve.',
  },
  sharesCheckpoint: true,
  input: explainInput as z.ZodType<ExplainInput>,
  needsPhoto: () => true,
  uses: ({ checkpoint }) => ({ checkpoints: [checkpoint] }),
  outputs: ({ levels }) => fixed + 2 * levels,
  credits: ({ steps, width, height }) => creditsOf({ steps, width, height, images: 1 }),
} as const satisfies ToolContract<ExplainInput>;
