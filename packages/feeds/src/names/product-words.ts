import type { Text } from '@escena/core/text';
import { hexOf } from '@escena/verticals/product/paint';
import { palette } from '@escena/verticals/product/palette';
import { z } from 'zod';
import { type MadePicture, noWords, type PictureWords } from './words.ts';

/** What of a product picture's report says what it shows. */
const shown = z.object({
  scene: z.looseObject({ kind: z.string() }),
  paints: z.array(z.object({ part: z.string(), paint: z.looseObject({ kind: z.string() }) })),
});

const scenes: Readonly<Record<string, Text>> = {
  transparent: { en: 'cut out', es: 'recortado' },
  white: { en: 'on a white background', es: 'sobre fondo blanco' },
  color: { en: 'on a plain background', es: 'sobre fondo liso' },
  gradient: { en: 'on a soft background', es: 'sobre fondo degradado' },
  packshot: { en: 'on a white background', es: 'sobre fondo blanco' },
  picture: { en: 'in a setting', es: 'ambientado' },
  plinth: { en: 'on a plinth', es: 'sobre un pedestal' },
  tabletop: { en: 'on a tabletop', es: 'sobre una mesa' },
  window: { en: 'in window light', es: 'junto a una ventana' },
  shelf: { en: 'on a shelf', es: 'en una estantería' },
};

export function productWords({ report }: MadePicture): PictureWords {
  const found = shown.safeParse(report).data;
  if (!found) return noWords;
  const painted = found.paints.flatMap(({ part, paint }) => {
    const option = paint[paint.kind];
    return typeof option === 'string' ? [{ part, name: option, words: wordsOf(option) }] : [];
  });
  const { scene } = found;
  const place = placeOf(scene);
  const where = Object.hasOwn(scenes, place) ? scenes[place] : undefined;
  return {
    name: [...painted.flatMap(({ part, name }) => [part, name]), place === 'photo' ? [] : place].flat(),
    phrases: [
      ...painted.map(({ part, words }) => ({ en: `${part} in ${words.en}`, es: `${part} en ${words.es}` })),
      ...(where ? [where] : []),
    ],
    transparent: place === 'transparent',
  };
}

type Scene = z.infer<typeof shown>['scene'];

function placeOf({ kind, set, color }: Scene): string {
  if (kind === 'set') return String(set);
  return kind === 'color' && color === '#ffffff' ? 'white' : kind;
}

/** A colour of the palette by its name, also where it was asked for in numbers; what is not in it as it is. */
function wordsOf(option: string): Text {
  const hex = hexOf(option);
  const title = Object.values(palette).find((color) => color.hex === hex)?.title;
  return title ? { en: title.en.toLowerCase(), es: title.es.toLowerCase() } : { en: option, es: option };
}
