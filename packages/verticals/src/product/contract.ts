import { z } from 'zod';
import type { ToolContract, Uses } from '../contract.ts';
import { decalInput } from './decal/input.ts';
import { creditsOf } from '../studio/credits.ts';
import { paint } from './paint.ts';
import { aspects, canvas, drawnSize, type Scene, scene } from './scene.ts';
import { selection } from './selection.ts';

/** A part more than this is not told apart by hand. */
const maxParts = 6;
const maxPaints = 24;
const maxScenes = 12;
export const maxDecals = 12;
/** More pictures than this in one run keep a worker from everybody else; a feed makes thousands, a run a row. */
const maxPictures = 48;
/** A product picture takes a worker about a quarter of the time of a furnished room. */
const picturesPerCredit = 4;

const part = z.object({
  /** what the pictures' report calls it */
  name: z.string().trim().min(1).max(40),
  /** absent: the whole product */
  select: selection.optional(),
  /** one picture each, with every option of the other parts */
  paints: z.array(paint).min(1).max(maxPaints),
});

interface Options {
  readonly parts: readonly { readonly paints: readonly unknown[] }[];
  readonly scenes: readonly unknown[];
}

/** Every option of every part with every other, in every scene. */
export function pictureCount({ parts, scenes }: Options): number {
  return parts.reduce((count, { paints }) => count * paints.length, scenes.length);
}

/** What a checkpoint paints costs what it costs in the studio; four other pictures are one credit. */
function creditsOfProduct(input: ProductInput): number {
  const { scenes, canvas: asked } = input;
  const variants = pictureCount({ ...input, scenes: [null] });
  const painted = scenes.filter((one): one is Extract<Scene, { kind: 'words' }> => one.kind === 'words');
  const [width, height] = aspects[asked.aspect];
  const each = painted.map(({ steps, drawnSide }) =>
    creditsOf({ steps, images: 1, ...drawnSize({ width, height }, drawnSide) }),
  );
  const plain = Math.ceil((variants * (scenes.length - painted.length)) / picturesPerCredit);
  return plain + variants * each.reduce((sum, credits) => sum + credits, 0);
}

export const productInput = z
  .object({
    /** which thing of the photo is the product; nothing said: the one that stands out */
    product: selection
      .prefault({})
      .describe('{"clicks":[{"x":0.5,"y":0.6,"keep":true}]}; nothing said: the thing that stands out'),
    /** which installed checkpoint finds product and parts, edges are made exact either way; absent: whichever there is */
    segmenter: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .describe('a checkpoint by its name; none: by colours and edges alone; absent: whichever is installed'),
    /** glass and the like: how much shines through is worked out from a plain backdrop */
    transparent: z.boolean().default(false),
    /** what is painted, each part in each of its colours and materials */
    parts: z
      .array(part)
      .max(maxParts)
      .refine(
        (parts) => new Set(parts.map(({ name }) => name)).size === parts.length,
        'two parts of one name',
      )
      .default([])
      .describe('[{"name":"body","paints":[{"kind":"color","color":"#24492f"},{"kind":"original"}]}]'),
    /** texts, logos and prints on the product, from bottom to top */
    decals: z
      .array(decalInput)
      .max(maxDecals)
      .default([])
      .describe(
        '[{"surface":{"kind":"plane","corners":[[0.3,0.4],[0.7,0.4],[0.7,0.6],[0.3,0.6]]},"art":{"kind":"text","text":"Lucía"}}]',
      ),
    scenes: z
      .array(scene)
      .min(1)
      .max(maxScenes)
      .default([{ kind: 'photo' }])
      .describe('[{"kind":"packshot","marketplace":"amazon"},{"kind":"transparent"}]'),
    /** of the pictures that are not in the photo's own surroundings */
    canvas: canvas.prefault({}).describe('{"aspect":"square","fill":0.85}'),
    seed: z.number().int().min(0).max(0xffffffff).default(0),
  })
  .refine((input) => pictureCount(input) <= maxPictures, {
    path: ['parts'],
    error: `more than ${maxPictures} pictures: fewer options, or a feed`,
  });

export type ProductInput = z.infer<typeof productInput>;
export type Part = ProductInput['parts'][number];

/** The workspace's own pictures and fonts that a run looks at. */
function usesOf({ product, segmenter, parts, decals, scenes }: ProductInput): Uses {
  const masks = [product, ...parts.flatMap(({ select }) => select ?? [])].flatMap(
    ({ maskId }) => maskId ?? [],
  );
  const backdrops = scenes.flatMap((one) => (one.kind === 'picture' ? one.pictureId : []));
  const prints = decals.flatMap(({ art }) => (art.kind === 'text' ? [] : art.image));
  const checkpoints = scenes.flatMap((one) => (one.kind === 'words' ? one.checkpoint : []));
  const fonts = decals.flatMap(({ art }) =>
    art.kind === 'text' && art.font.startsWith('fnt_') ? art.font : [],
  );
  return {
    pictures: [...new Set([...masks, ...backdrops, ...prints])],
    fonts: [...new Set(fonts)],
    ...(checkpoints.length > 0 && { checkpoints: [...new Set(checkpoints)] }),
    ...(segmenter !== undefined && segmenter !== 'none' && { segmenters: [segmenter] }),
  };
}

export const product = {
  name: 'product',
  title: { en: 'Product pictures', es: 'Fotos de producto' },
  summary: {
    en: 'Every variant of a product from one photo: cut out, recoloured, before any backdrop, its own pixels untouched.',
    es: 'Todas las variantes de un producto con una sola foto: recortado, recoloreado y con cualquier fondo, sin tocar sus píxeles.',
  },
  input: productInput as z.ZodType<ProductInput>,
  uses: usesOf,
  outputs: pictureCount,
  credits: creditsOfProduct,
} as const satisfies ToolContract<ProductInput>;
