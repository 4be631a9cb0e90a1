import type { TextFonts } from '../product/decal/set-text.ts';
import { loadTextFonts } from '../product/decal/load-text-fonts.ts';
import type { AdCopy } from './ad-copy.ts';
import type { BrandKit } from './brand-kit.ts';
import type { WordsItem } from './templates/template.ts';

/** The brand's two fonts, with what stands in for letters that they lack in any of the texts. */
export async function loadAdFonts(
  { fonts }: Pick<BrandKit, 'fonts'>,
  copies: readonly AdCopy[],
): Promise<(item: WordsItem) => TextFonts> {
  const text = copies
    .flatMap(({ headline, body, action, offer, fine }) => [headline, body, action, offer, fine])
    .join(' ');
  // Capitals may be letters of their own.
  const letters = text + text.toLocaleUpperCase();
  const [display, plain] = await Promise.all([
    loadTextFonts(fonts.display, letters),
    loadTextFonts(fonts.text, letters),
  ]);
  return ({ font }) => (font === 'display' ? display : plain);
}
