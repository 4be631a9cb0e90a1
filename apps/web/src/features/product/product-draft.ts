import { type ProductInput, product } from '@escena/verticals/product/contract';
import { hexOf } from '@escena/verticals/product/paint';
import type { MaterialName } from '@escena/verticals/product/material/material-names';
import type { AspectName, Scene } from '@escena/verticals/product/scene';
import type { Selection } from '@escena/verticals/product/selection';
import { decalOfWords, type WordsDraft, wordsOfDecal } from './words/words-draft.ts';

/** What a part of the product is to be painted. */
export interface PartDraft {
  readonly id: string;
  readonly name: string;
  /** absent: the whole product */
  readonly select?: Selection;
  /** `#rrggbb` each */
  readonly colors: readonly string[];
  readonly materials: readonly MaterialName[];
  /** a picture as photographed, too */
  readonly original: boolean;
}

/** What a person has chosen so far, before it becomes a job. */
export interface ProductDraft {
  readonly product: Selection;
  readonly transparent: boolean;
  /** an installed checkpoint's name, or `none`; absent: whichever is installed */
  readonly segmenter?: string;
  readonly parts: readonly PartDraft[];
  /** from bottom to top */
  readonly decals: readonly WordsDraft[];
  readonly scenes: readonly Scene[];
  readonly aspect: AspectName;
}

export const wholeProduct = 'whole';

export const firstProductDraft: ProductDraft = {
  product: {},
  transparent: false,
  parts: [{ id: wholeProduct, name: 'product', colors: [], materials: [], original: true }],
  decals: [],
  scenes: [{ kind: 'transparent' }],
  aspect: 'square',
};

/** The contract's input for a draft. */
export function productInputOf(draft: ProductDraft): ProductInput {
  const { product: marks, transparent, segmenter, parts, decals, scenes, aspect } = draft;
  return product.input.parse({
    product: marks,
    transparent,
    segmenter,
    parts: parts.filter(isPainted).map(({ name, select, colors, materials, original }) => ({
      name,
      ...(select && { select }),
      paints: [
        ...(original ? [{ kind: 'original' as const }] : []),
        ...colors.map((color) => ({ kind: 'color' as const, color })),
        ...materials.map((material) => ({ kind: 'material' as const, material })),
      ],
    })),
    decals: decals.flatMap((words) => decalOfWords(words) ?? []),
    scenes,
    canvas: { aspect },
  });
}

/** A part without a colour or material is left as it is and needs no telling. */
export function isPainted({ colors, materials }: PartDraft): boolean {
  return colors.length + materials.length > 0;
}

/** The choices behind an earlier job, to go on from. */
export function draftOfProduct(input: ProductInput): ProductDraft {
  const { product: marks, transparent, segmenter, parts, decals, scenes, canvas } = input;
  const named = parts.map(({ name, select, paints }, index): PartDraft => ({
    id: select ? `part-${index}` : wholeProduct,
    name,
    ...(select && { select }),
    colors: paints.flatMap((paint) => (paint.kind === 'color' ? hexOf(paint.color) : [])),
    materials: paints.flatMap((paint) => (paint.kind === 'material' ? paint.material : [])),
    original: paints.some(({ kind }) => kind === 'original'),
  }));
  return {
    product: marks,
    transparent,
    ...(segmenter !== undefined && { segmenter }),
    parts: named.some(({ id }) => id === wholeProduct) ? named : [...firstProductDraft.parts, ...named],
    decals: decals.flatMap((decal, k) => wordsOfDecal(decal, `words-${k}`) ?? []),
    scenes,
    aspect: canvas.aspect,
  };
}

/** Pictures and whole credits of a draft, by the tool's own contract; undefined: more pictures than one run makes. */
export function costOf(draft: ProductDraft): { pictures: number; credits: number } | undefined {
  try {
    const input = productInputOf(draft);
    return { pictures: product.outputs(input), credits: product.credits(input) };
  } catch {
    return undefined;
  }
}
