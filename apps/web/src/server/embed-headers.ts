/** What the address of a page in a shop says about its looks, told to the layout and the choice of words, which do not see addresses. */
import { locales } from '@escena/core/text';

export const embedThemes = ['light', 'dark', 'auto'] as const;
export type EmbedTheme = (typeof embedThemes)[number];

const themeHeader = 'x-escena-embed';
const localeHeader = 'x-escena-embed-language';

/** Onto a request's headers; what a client said in their place is gone. */
export function sayEmbed(headers: Headers, { pathname, searchParams }: URL): void {
  headers.delete(themeHeader);
  headers.delete(localeHeader);
  if (!pathname.startsWith('/embed/')) return;
  headers.set(themeHeader, embedThemes.find((theme) => theme === searchParams.get('theme')) ?? 'light');
  const locale = locales.find((name) => name === searchParams.get('lang'));
  if (locale) headers.set(localeHeader, locale);
}

/** undefined: a page of our own. */
export function embedTheme(headers: Pick<Headers, 'get'>): EmbedTheme | undefined {
  return embedThemes.find((theme) => theme === headers.get(themeHeader));
}

/** The language that a shop asked for. */
export function embedLanguage(headers: Pick<Headers, 'get'>): string | undefined {
  return headers.get(localeHeader) ?? undefined;
}
