import { type ConfiguratorSetup, configuratorSetup } from '@escena/verticals/product/configurator/setup';
import { isShippedFontName, type ShippedFontName } from '@escena/typeset/shipped-fonts';
import { isPainted, type ProductDraft, wholeProduct } from '../../product/product-draft.ts';
import { decalOfWords, type WordsDraft } from '../../product/words/words-draft.ts';
import { paintsOf } from './paints-draft.ts';

/** Offered beside the font that was chosen, until the shop says otherwise: one of each kind. */
const usualFonts: readonly ShippedFontName[] = ['inter-bold', 'playfair-display', 'great-vibes'];

/**
 * A product page's draft as something for shoppers: its colours and materials become choices, its words become theirs to
 * write, a logo stays. Undefined while there is nothing to choose.
 * @param names what shoppers read, until the shop says otherwise: of the colours of the whole product, and of the words
 */
export function setupOfDraft(
  draft: ProductDraft,
  names: { readonly whole: string; readonly text: string },
): ConfiguratorSetup | undefined {
  const { product, transparent, parts, decals, scenes, aspect } = draft;
  const made = decals.map((words, k) => decorationOf(words, k === 0 ? names.text : `${names.text} ${k + 1}`));
  const { maskId: _mask, ...marks } = product;
  const setup = configuratorSetup.safeParse({
    product: marks,
    transparent,
    parts: parts.filter(isPainted).map(({ id, name, select, ...paints }) => ({
      name: id === wholeProduct ? names.whole : name,
      ...(select && { select }),
      paints: paintsOf(paints),
    })),
    decals: made.flatMap(({ decals: kept = [] }) => kept),
    texts: made.flatMap(({ texts = [] }) => texts),
    // What a checkpoint paints nobody could see beforehand.
    scene: scenes.find(({ kind }) => kind !== 'words'),
    canvas: { aspect },
  });
  return setup.data;
}

interface Decoration {
  readonly decals?: ConfiguratorSetup['decals'];
  readonly texts?: readonly object[];
}

function decorationOf(words: WordsDraft, name: string): Decoration {
  const decal = decalOfWords(words.art === 'text' ? { ...words, text: words.text.trim() || name } : words);
  if (!decal) return {};
  if (decal.art.kind !== 'text') return { decals: [decal] };
  const { surface, box, rotation, finish } = decal;
  // A font of the workspace's own stays with it: shoppers' browsers would be handed the file.
  const chosen = isShippedFontName(words.font) ? [words.font] : [];
  const fonts = [...new Set([...chosen, ...usualFonts])];
  return {
    texts: [{ name, surface, box, rotation, fonts, colors: [words.color], finishes: [finish] }],
  };
}
