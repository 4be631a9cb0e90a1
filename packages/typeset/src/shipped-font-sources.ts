/** Which files of the product's own packages hold its fonts. Pure: a server that gives them out loads this alone. */
import type { ShippedFontName } from './shipped-fonts.ts';

export type FontSource =
  | { readonly file: string }
  /** a @fontsource-variable package: its pieces by `unicode.json` */
  | { readonly family: string };

const google = '@expo-google-fonts';
export const fontSources: Record<ShippedFontName, FontSource> = {
  inter: { file: `${google}/inter/400Regular/Inter_400Regular.ttf` },
  'inter-bold': { file: `${google}/inter/700Bold/Inter_700Bold.ttf` },
  'playfair-display': { file: `${google}/playfair-display/500Medium/PlayfairDisplay_500Medium.ttf` },
  'great-vibes': { file: `${google}/great-vibes/400Regular/GreatVibes_400Regular.ttf` },
  'jetbrains-mono': { file: `${google}/jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf` },
  'noto-sans': { file: `${google}/noto-sans/400Regular/NotoSans_400Regular.ttf` },
  'noto-naskh-arabic': { file: `${google}/noto-naskh-arabic/500Medium/NotoNaskhArabic_500Medium.ttf` },
  'noto-sans-hebrew': { file: `${google}/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf` },
  'noto-sans-jp': { family: 'noto-sans-jp' },
  'noto-sans-sc': { family: 'noto-sans-sc' },
  'noto-sans-kr': { family: 'noto-sans-kr' },
};

/** Whether a path is one that `createShippedFonts` may ask for: what a server gives to anybody. */
export function isShippedFontFile(file: string): boolean {
  return Object.values(fontSources).some((source) =>
    'file' in source
      ? source.file === file
      : file === listOf(source.family) ||
        (file.startsWith(`${folderOf(source.family)}/files/${source.family}-`) && pieceName.test(file)),
  );
}

const pieceName = /^[a-z0-9@/-]+-wght-normal\.woff2$/;

/** of the packages of a family in pieces */
export function folderOf(family: string): string {
  return `@fontsource-variable/${family}`;
}

/** which of its pieces holds which characters */
export function listOf(family: string): string {
  return `${folderOf(family)}/unicode.json`;
}
