/** What a shop fixes of a product, and what it leaves to shoppers. Pure: pages, API and worker load it. */
import { shippedFontNames } from '@escena/typeset/shipped-fonts';
import { z } from 'zod';
import { decalFinish, decalInput } from '../decal/input.ts';
import { hexColor } from '../hex-color.ts';
import { paint } from '../paint.ts';
import { canvas, scene } from '../scene.ts';
import { selection } from '../selection.ts';

const name = z.string().trim().min(1).max(40);
/** Shoppers' browsers look for the product themselves; a mask of the workspace is not theirs to see. */
const markedSelection = selection.refine(({ maskId }) => maskId === undefined, {
  path: ['maskId'],
  error: 'mark it with clicks, a box or strokes: a mask cannot be shown to shoppers',
});

const part = z.object({
  name,
  /** absent: the whole product */
  select: markedSelection.optional(),
  /** a shopper takes one of them, the first until then; a single one is fixed */
  paints: z.array(paint).min(1).max(24),
});

/** Longer words nobody reads on a product. */
export const mostLetters = 120;

const place = decalInput.pick({ surface: true, box: true, rotation: true });

/** What a shopper may put in a place: words, a mark of their own, or a picture, which is printed. */
export const placeKinds = ['text', 'logo', 'photo'] as const;

/** Of one uploaded file: a phone's picture is a third of this. */
export const mostMegabytes = 20;

/**
 * A place for words that a shopper writes, or (where the shop allows it) for a logo or photo in their stead. The first
 * font, colour and technique are taken until another is chosen.
 */
const textField = place.extend({
  name,
  allows: z
    .array(z.enum(placeKinds))
    .min(1)
    .refine((kinds) => new Set(kinds).size === kinds.length, 'each kind once')
    .default(['text']),
  maxMegabytes: z
    .number()
    .int()
    .min(1)
    .max(mostMegabytes)
    .default(10)
    .describe('Of a logo or photo that a shopper uploads.'),
  maxLength: z
    .number()
    .int()
    .min(1)
    .max(mostLetters)
    .default(20)
    .describe('Letters as a reader counts them.'),
  required: z.boolean().default(false),
  fonts: z.array(z.enum(shippedFontNames)).min(1).max(shippedFontNames.length),
  colors: z.array(hexColor).min(1).max(24),
  finishes: z.array(decalFinish).min(1).max(10),
  /** in lines as they are needed; else one line */
  wrap: z.boolean().default(false),
});

const differently = (items: readonly { readonly name: string }[]) =>
  new Set(items.map((item) => item.name)).size === items.length;

export const configuratorSetup = z
  .object({
    product: markedSelection.prefault({}),
    transparent: z.boolean().default(false),
    parts: z.array(part).max(6).refine(differently, 'two parts of one name').default([]),
    /** the shop's own: a logo, words that are always there; under the shopper's words */
    decals: z.array(decalInput).max(6).default([]),
    texts: z.array(textField).max(6).refine(differently, 'two texts of one name').default([]),
    scene: scene
      .refine(
        ({ kind }) => kind !== 'words',
        'what a checkpoint paints cannot be shown to shoppers beforehand',
      )
      .default({ kind: 'transparent' }),
    canvas: canvas.prefault({}),
  })
  .refine(({ parts, texts }) => texts.length > 0 || parts.some(({ paints }) => paints.length > 1), {
    path: ['parts'],
    error: 'nothing to choose: two colours of a part, or a text',
  });

export type ConfiguratorSetup = z.infer<typeof configuratorSetup>;
export type ConfiguratorPart = ConfiguratorSetup['parts'][number];
export type TextField = ConfiguratorSetup['texts'][number];
export type PlaceKind = (typeof placeKinds)[number];
export type PictureKind = Exclude<PlaceKind, 'text'>;
