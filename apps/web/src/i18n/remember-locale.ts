import type { Locale } from '@escena/core/text';
import { localeCookie } from './choose-locale.ts';

const yearSeconds = 31_536_000;

/** Keeps a choice of language in this browser. */
export function rememberLocale(locale: Locale): void {
  document.cookie = `${localeCookie}=${locale}; path=/; max-age=${yearSeconds}; samesite=lax`;
}
