import { catalogue, type PieceName } from '@escena/scene/catalogue';
import { locales, type Locale } from '@escena/core/text';
import { piecesOn, shelfNames } from './shelves.ts';

/**
 * The pieces that all of the words fit, in the catalogue's order: those of the reader's language first. Words are
 * compared without accents and capitals, and may be a part of a name.
 */
export function findPieces(sought: string, locale: Locale): readonly PieceName[] {
  const words = plain(sought).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const fits = (title: string) => words.every((word) => plain(title).includes(word));
  const all = shelfNames.flatMap(piecesOn);
  const own = all.filter((name) => fits(catalogue[name].title[locale]));
  const others = all.filter(
    (name) => !own.includes(name) && locales.some((other) => fits(catalogue[name].title[other])),
  );
  return [...own, ...others];
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
