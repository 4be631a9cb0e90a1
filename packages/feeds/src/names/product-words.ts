import type { Text } from '@escena/core/text';
import { productInput } from '@escena/verticals/product/contract';
import { nameOfPaint, paint as paintOf } from '@escena/verticals/product/paint';
import { z } from 'zod';
import { type MadePicture, noWords, type PictureWords } from './words.ts';

/** What of a product picture's report says what it shows. */
const shown = z.object({
  scene: z.looseObject({ kind: z.string() }),
  paints: z.array(z.object({ part: z.string(), paint: paintOf })),
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

export function productWords({ input, report }: MadePicture): PictureWords {
  const found = shown.safeParse(report).data;
  if (!found) return noWords;
  const painted = found.paints.flatMap(({ part, paint }) => {
    const [en, es] = [nameOfPaint(paint, 'en')?.toLowerCase(), nameOfPaint(paint, 'es')?.toLowerCase()];
    if (paint.kind === 'original' || en === undefined || es === undefined) return [];
    const name = paint.kind === 'color' ? paint.color : paint.material;
    return [{ part, name, phrase: { en: `${part} in ${en}`, es: `${part} en ${es}` } }];
  });
  const texts = (productInput.safeParse(input).data?.decals ?? []).flatMap(({ art }) =>
    art.kind === 'text' ? [{ en: `with “${art.text}”`, es: `con «${art.text}»` }] : [],
  );
  const { scene } = found;
  const place = placeOf(scene);
  const where = Object.hasOwn(scenes, place) ? scenes[place] : undefined;
  return {
    name: [...painted.flatMap(({ part, name }) => [part, name]), place === 'photo' ? [] : place].flat(),
    phrases: [...painted.map(({ phrase }) => phrase), ...texts, ...(where ? [where] : [])],
    transparent: place === 'transparent',
  };
}

type Scene = z.infer<typeof shown>['scene'];

function placeOf({ kind, set, color }: Scene): string {
  if (kind === 'set') return String(set);
  return kind === 'color' && color === '#ffffff' ? 'white' : kind;
}
