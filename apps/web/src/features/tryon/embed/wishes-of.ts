import type { ShopOffer } from '@escena/api/tryon-shop';
import type { Makeup } from '@escena/verticals/tryon/makeup';
import type { Wishes } from '@escena/verticals/tryon/region/needed-region';

/** At once: a top, a bottom, a coat. */
const mostGarments = 3;

/** What the chosen offers come to, as far as the photo matters for it. */
export function wishesOf(chosen: readonly ShopOffer[]): Wishes {
  return {
    kinds: chosen.flatMap((one) => (one.type === 'garment' ? one.kind : [])),
    makeup: chosen.some(({ type }) => type === 'makeup'),
    accessories: chosen.flatMap((one) => (one.type === 'accessory' ? one.kind : [])),
  };
}

/** The make-up among them, to be shown as it is chosen. */
export function makeupOf(chosen: readonly ShopOffer[]): Makeup {
  return Object.fromEntries(chosen.flatMap((one) => (one.type === 'makeup' ? [[one.part, one.coat]] : [])));
}

/** Put on or taken off: of an accessory's kind and of a part's shades the last one stays, of garments the last few. */
export function toggled(chosen: readonly ShopOffer[], offer: ShopOffer): readonly ShopOffer[] {
  if (chosen.some(({ id }) => id === offer.id)) return chosen.filter(({ id }) => id !== offer.id);
  const others = chosen.filter(
    (one) =>
      !(one.type === 'makeup' && offer.type === 'makeup' && one.part === offer.part) &&
      !(one.type === 'accessory' && offer.type === 'accessory' && one.kind === offer.kind),
  );
  const garments = [...others, offer].filter(({ type }) => type === 'garment');
  const dropped = new Set(garments.slice(0, -mostGarments));
  return [...others, offer].filter((one) => !dropped.has(one));
}
