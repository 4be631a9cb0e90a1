/** What a person asks for when something is set on a product: where, what, and in which technique. Pure: forms load it. */
import { shippedFontNames } from '@escena/typeset/shipped-fonts';
import { z } from 'zod';
import { hexColor } from '../hex-color.ts';

/** A place on the photo, in fractions of its width and height; a surface may run out of the picture. */
const place = z.tuple([z.number().min(-1).max(2), z.number().min(-1).max(2)]);
const corners = z
  .tuple([place, place, place, place])
  .describe('upper left, upper right, lower right, lower left, as seen on the product');

/** True size of the whole surface; absent: 100 mm wide and as high as it looks. */
const size = z
  .object({ widthMm: z.number().min(5).max(5000), heightMm: z.number().min(5).max(5000) })
  .optional();

/** More handles than this are not dragged by hand. */
const maxHandles = 9;

const mesh = z
  .object({
    kind: z.literal('mesh'),
    columns: z.number().int().min(2).max(maxHandles),
    rows: z.number().int().min(2).max(maxHandles),
    /** row by row from the upper left */
    handles: z
      .array(place)
      .min(4)
      .max(maxHandles * maxHandles),
    size,
  })
  .refine(({ columns, rows, handles }) => handles.length === columns * rows, {
    path: ['handles'],
    error: 'one handle for each column of each row',
  });

export const decalSurface = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plane'), corners, size }),
  z.object({
    kind: z.literal('cylinder'),
    corners,
    /** where the middle of the upper and of the lower edge lies: how far they bulge */
    top: place,
    bottom: place,
    /** how much of the round the corners span; 180: they lie on the outline of the product */
    degrees: z.number().min(10).max(180).default(180),
    size,
  }),
  mesh,
]);

/** Where on the surface, in fractions of it; the art is as large as fits. */
const box = z
  .object({
    x: z.number().min(0).max(1),
    y: z.number().min(0).max(1),
    width: z.number().min(0.01).max(1),
    height: z.number().min(0.01).max(1),
  })
  .refine(({ x, y, width, height }) => x + width <= 1.001 && y + height <= 1.001, 'it leaves the surface')
  .default({ x: 0.1, y: 0.1, width: 0.8, height: 0.8 });

/** A font that ships with the product by its name, or one of the workspace by its id. */
const font = z.union([z.enum(shippedFontNames), z.templateLiteral(['fnt_', z.string().max(40)])]);

const uploaded = z.string().min(1).max(64);

export const decalArt = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    text: z.string().min(1).max(500),
    font: font.default('inter'),
    /** em; absent: as large as the box allows */
    sizeMm: z.number().min(0.5).max(1000).optional(),
    align: z.enum(['start', 'center', 'end', 'left', 'right']).default('center'),
    /** absent: by the text's own letters */
    direction: z.enum(['ltr', 'rtl']).optional(),
    /** em between letters */
    tracking: z.number().min(-0.1).max(1).default(0),
    /** em from line to line; absent: the font's own */
    lineHeight: z.number().min(0.7).max(3).optional(),
    /** words may be broken into lines at the box's width */
    wrap: z.boolean().default(false),
    /** around a circle instead of straight */
    arc: z.object({ radiusMm: z.number().min(2).max(2000), side: z.enum(['over', 'under']) }).optional(),
    color: hexColor.default('#1a1a1a'),
  }),
  z.object({
    kind: z.literal('logo'),
    /** an uploaded SVG or PNG */
    image: uploaded,
    /** all of it in one colour; absent: its own colours */
    color: hexColor.optional(),
  }),
  z.object({ kind: z.literal('photo'), image: uploaded }),
]);

export const decalFinish = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('print'),
    /** white under the colours: what makes them show on dark goods. auto: where the product is dark */
    underbase: z.enum(['auto', 'on', 'off']).default('auto'),
  }),
  z.object({ kind: z.literal('embroidery') }),
  z.object({ kind: z.literal('engraving'), material: z.enum(['metal', 'wood', 'glass']).default('metal') }),
  z.object({ kind: z.literal('foil'), metal: z.enum(['gold', 'silver', 'copper']).default('gold') }),
  /** pressed into the material (deboss) or out of it (emboss) */
  z.object({ kind: z.literal('emboss') }),
  z.object({ kind: z.literal('deboss') }),
]);

export const decalInput = z.object({
  surface: decalSurface,
  box,
  /** clockwise about the middle of the box */
  rotation: z.number().min(-180).max(180).default(0),
  art: decalArt,
  finish: decalFinish.default({ kind: 'print', underbase: 'auto' }),
});

export type DecalSurface = z.infer<typeof decalSurface>;
export type DecalArt = z.infer<typeof decalArt>;
export type DecalFinish = z.infer<typeof decalFinish>;
export type DecalInput = z.infer<typeof decalInput>;
export type DecalBox = DecalInput['box'];
