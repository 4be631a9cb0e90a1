import { z } from 'zod';
import { hexColor } from '../../product/hex-color.ts';

export const finishes = ['matte', 'gloss', 'metallic'] as const;
export type Finish = (typeof finishes)[number];

/** The finishes that each product comes in, its usual one first. */
export const finishesOf = {
  lips: ['matte', 'gloss', 'metallic'],
  blush: ['matte', 'metallic'],
  eyeliner: ['matte', 'gloss', 'metallic'],
  eyeshadow: ['matte', 'gloss', 'metallic'],
  brows: ['matte'],
  foundation: ['matte', 'gloss'],
} as const satisfies Record<string, readonly [Finish, ...Finish[]]>;

export type MakeupPart = keyof typeof finishesOf;

/** In the order that they go on: what lies on top comes last. */
export const makeupParts = [
  'foundation',
  'blush',
  'eyeshadow',
  'eyeliner',
  'brows',
  'lips',
] as const satisfies readonly MakeupPart[];

function coat<Part extends MakeupPart>(part: Part, intensity: number) {
  const allowed: (typeof finishesOf)[Part] = finishesOf[part];
  return {
    color: hexColor,
    finish: z.enum(allowed).default(allowed[0]),
    /** 0 nothing … 100 the colour itself, as opaque as its kind comes */
    intensity: z.int().min(0).max(100).default(intensity),
  };
}

/** Make-up on a face, each part on its own. */
export const makeup = z.object({
  lips: z.object(coat('lips', 70)).optional(),
  blush: z.object(coat('blush', 40)).optional(),
  eyeliner: z
    .object({
      ...coat('eyeliner', 80),
      /** how far it is drawn out beyond the eye's outer corner, 0…1 of half the eye's width */
      wing: z.number().min(0).max(1).default(0),
    })
    .optional(),
  eyeshadow: z.object(coat('eyeshadow', 50)).optional(),
  brows: z.object(coat('brows', 50)).optional(),
  foundation: z.object(coat('foundation', 40)).optional(),
});

export type Makeup = z.infer<typeof makeup>;
