/** Soft hyphens where a language's words may be broken (Liang's patterns); lines then break there and show a hyphen. */
// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration is no module to import
/// <reference path="./hyphen.d.ts" />
import german from 'hyphen/de';
import english from 'hyphen/en-us';
import spanish from 'hyphen/es';
import french from 'hyphen/fr';

const languages = { de: german, en: english, es: spanish, fr: french } as const;

export type HyphenationLanguage = keyof typeof languages;

export function hyphenate(text: string, language: HyphenationLanguage): string {
  return languages[language].hyphenateSync(text);
}
