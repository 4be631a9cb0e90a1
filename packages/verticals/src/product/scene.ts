import { requestLimits } from '@escena/diffusion/generate-request';
import { z } from 'zod';
import { maxNegativePromptLength, maxPromptLength } from '../studio/contract.ts';
import { hexColor } from './hex-color.ts';
import { marketplaceNames } from './marketplaces.ts';

export const shadowNames = ['none', 'contact', 'soft'] as const;
export type ShadowName = (typeof shadowNames)[number];

const standing = {
  /** `contact`: dark where it touches the ground; `soft`: cast by light from above and the left, too */
  shadow: z.enum(shadowNames).default('soft'),
  /** 0…1: how much of it a glossy ground mirrors */
  reflection: z.number().min(0).max(1).default(0),
};

/** Sets that are built and rendered around the product. */
export const setNames = ['plinth', 'tabletop', 'window', 'shelf'] as const;
export type SetName = (typeof setNames)[number];

/** Where the product is shown. */
export const scene = z.discriminatedUnion('kind', [
  /** where it was photographed */
  z.object({ kind: z.literal('photo') }),
  /** nowhere: true alpha around it */
  z.object({ kind: z.literal('transparent') }),
  z.object({ kind: z.literal('color'), color: hexColor.default('#ffffff'), ...standing }),
  z.object({ kind: z.literal('gradient'), top: hexColor, bottom: hexColor, ...standing }),
  /** the main picture that a marketplace asks for */
  z.object({ kind: z.literal('packshot'), marketplace: z.enum(marketplaceNames) }),
  z.object({
    kind: z.literal('set'),
    set: z.enum(setNames),
    /** of the set's leading surface; absent: the set's own */
    color: hexColor.optional(),
    /** degrees the light comes from, clockwise from behind the camera seen from above; the same for a whole catalogue */
    light: z.number().min(-180).max(180).default(-50),
  }),
  /** in surroundings that an installed checkpoint paints from words */
  z.object({
    kind: z.literal('words'),
    prompt: z.string().trim().min(1).max(maxPromptLength),
    negativePrompt: z.string().trim().max(maxNegativePromptLength).optional(),
    /** by its name (CLI: or a folder) */
    checkpoint: z.string().min(1).max(1024),
    steps: z.int().min(1).max(requestLimits.steps).default(20),
    /** pixels of the longer side that the checkpoint draws, then brought to the picture's: what it was trained at */
    drawnSide: z.int().min(64).max(1536).multipleOf(64).default(768),
    /** what the product takes of the light there, whatever was painted */
    shadow: z.enum(shadowNames).default('contact'),
  }),
  /** before one of the workspace's own pictures */
  z.object({ kind: z.literal('picture'), pictureId: z.string().min(1).max(64), ...standing }),
]);

export type Scene = z.infer<typeof scene>;

/** width : height of the pictures whose scene is not the photo's */
export const aspectNames = ['square', 'portrait', 'story', 'landscape', 'wide'] as const;
export type AspectName = (typeof aspectNames)[number];
export const aspects: Readonly<Record<AspectName, readonly [number, number]>> = {
  square: [1, 1],
  portrait: [4, 5],
  story: [9, 16],
  landscape: [3, 2],
  wide: [16, 9],
};

/** The shortest and longest side that a picture may be asked for, pixels. */
export const sideRange = [256, 6000] as const;

export const canvas = z.object({
  aspect: z.enum(aspectNames).default('square'),
  /** share of the picture's width or height, whichever it fills first, that the product takes */
  fill: z.number().min(0.2).max(1).default(0.85),
  /** pixels of the longer side; absent: so large that the product keeps its own pixels */
  side: z
    .number()
    .int()
    .min(sideRange[0])
    .max(sideRange[1])
    .optional()
    .describe('pixels; absent: the product keeps its own pixels, byte for byte'),
});

export type Canvas = z.infer<typeof canvas>;

const drawnStep = 64;

/** A size that checkpoints draw, near a shape. @param side pixels of the longer side */
export function drawnSize(
  shape: { readonly width: number; readonly height: number },
  side: number,
): { readonly width: number; readonly height: number } {
  const scale = side / Math.max(shape.width, shape.height);
  const fit = (length: number): number =>
    Math.max(drawnStep, Math.round((length * scale) / drawnStep) * drawnStep);
  return { width: fit(shape.width), height: fit(shape.height) };
}
