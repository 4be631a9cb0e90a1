import type { Text } from '@escena/core/text';
import { pictureWords } from './picture-words.ts';
import { slug } from './slug.ts';
import type { MadePicture } from './words.ts';

export interface RowOfPictures<Picture> {
  readonly sku: string;
  readonly title: string;
  readonly pictures: readonly Picture[];
}

export interface PictureDescription {
  /** for the file, with its extension; unique in its feed: small letters, digits and dashes */
  readonly fileName: string;
  readonly format: 'png' | 'jpeg';
  /** for whoever does not see it */
  readonly alt: Text;
}

/** Longer names are cut by file systems, longer alternative texts by screen readers' listeners. */
const mostNameLetters = 120;
const mostAltLetters = 250;

/**
 * What every picture of a feed is called: `{sku}-{part}-{option}-{scene}`, and what it shows. The same rows, the same names.
 * @returns as `rows`, and in each as its pictures
 */
export function describePictures(
  tool: string,
  rows: readonly RowOfPictures<MadePicture>[],
): PictureDescription[][] {
  const taken = new Set<string>();
  const unique = (name: string) => {
    let free = name;
    for (let n = 2; taken.has(free); n++) free = `${name}-${n}`;
    taken.add(free);
    return free;
  };
  return rows.map(({ sku, title, pictures }) =>
    pictures.map((picture) => {
      const { name, phrases, transparent } = pictureWords(tool, picture);
      const inWords = (locale: keyof Text) =>
        [title, ...phrases.map((phrase) => phrase[locale])].join(', ').slice(0, mostAltLetters);
      const stem = unique(
        [sku, ...name].map(slug).filter(Boolean).join('-').slice(0, mostNameLetters) || 'picture',
      );
      return {
        fileName: `${stem}.${transparent ? 'png' : 'jpg'}`,
        format: transparent ? 'png' : 'jpeg',
        alt: { en: inWords('en'), es: inWords('es') },
      };
    }),
  );
}
