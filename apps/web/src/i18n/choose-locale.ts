import { type Locale, locales } from '@escena/core/text';

/** The cookie in which the header's switch keeps a person's choice. */
export const localeCookie = 'escena-locale';

/**
 * The language to answer in: what the person chose, else the best match of the browser's `Accept-Language`
 * (RFC 9110 §12.5.4, highest `q` first), else English.
 */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const exact = locales.find((locale) => locale === chosen);
  if (exact) return exact;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map(readRange)
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    const match = locales.find((locale) => locale === language);
    if (match) return match;
  }
  return 'en';
}

function readRange(range: string): { language: string; quality: number } {
  const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
  const q = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='));
  return { language: tag.split('-')[0] ?? '', quality: q === undefined ? 1 : Number(q.slice(2)) || 0 };
}
