import type { Font } from '@escena/typeset/font';
import { loadShippedFont } from '@escena/typeset/load-shipped-font';
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

/**
 * A font, and what stands in for letters that it lacks: ours for the scripts that the text is written in.
 * @param font one that ships, by name, or a workspace's own, opened
 */
export async function loadTextFonts(font: ShippedFontName | Font, text: string): Promise<TextFonts> {
  const names = byScript.filter(([script]) => script.test(text)).map(([, name]) => name);
  const fallbacks = await Promise.all(
    [...names, 'noto-sans' as const].map((name) => loadShippedFont(name, text)),
  );
  return { font: typeof font === 'string' ? await loadShippedFont(font, text) : font, fallbacks };
}
