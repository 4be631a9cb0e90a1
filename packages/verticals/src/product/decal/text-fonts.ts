import type { Font } from '@escena/typeset/font';
import type { LoadShippedFont } from '@escena/typeset/shipped-font-files';
import type { ShippedFontName } from '@escena/typeset/shipped-fonts';
import type { TextFonts } from './set-text.ts';

/** Writing systems that few fonts hold, and which of ours draws them; the first that matches is asked first. */
const byScript: readonly (readonly [RegExp, ShippedFontName])[] = [
  [/\p{Script=Arabic}/u, 'noto-naskh-arabic'],
  [/\p{Script=Hebrew}/u, 'noto-sans-hebrew'],
  [/\p{Script=Hangul}/u, 'noto-sans-kr'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'noto-sans-jp'],
  [/\p{Script=Han}/u, 'noto-sans-sc'],
];

/** @param font one that ships, by name, or a workspace's own, opened */
export type LoadTextFonts = (font: ShippedFontName | Font, text: string) => Promise<TextFonts>;

/** A font, and what stands in for letters that it lacks: ours for the scripts that the text is written in. */
export function createTextFonts(load: LoadShippedFont): LoadTextFonts {
  return async (font, text) => {
    const names = byScript.filter(([script]) => script.test(text)).map(([, name]) => name);
    const fallbacks = await Promise.all([...names, 'noto-sans' as const].map((name) => load(name, text)));
    return { font: typeof font === 'string' ? await load(font, text) : font, fallbacks };
  };
}
