/** The fonts that come with the product, all under the SIL Open Font License 1.1. Pure data: the browser lists them. */

export interface ShippedFont {
  readonly label: string;
  readonly kind: 'sans' | 'serif' | 'script' | 'mono';
  /** a few words that show what it is for */
  readonly sample: string;
}

export const shippedFonts = {
  inter: { label: 'Inter', kind: 'sans', sample: 'Para Lucía' },
  'inter-bold': { label: 'Inter Bold', kind: 'sans', sample: 'Para Lucía' },
  'playfair-display': { label: 'Playfair Display', kind: 'serif', sample: 'Anna & Paul' },
  'great-vibes': { label: 'Great Vibes', kind: 'script', sample: 'Mit Liebe' },
  'jetbrains-mono': { label: 'JetBrains Mono', kind: 'mono', sample: 'N.º 0042' },
  'noto-sans': { label: 'Noto Sans', kind: 'sans', sample: 'Ζωή · Жанна' },
  'noto-naskh-arabic': { label: 'Noto Naskh Arabic', kind: 'serif', sample: 'مع الحب' },
  'noto-sans-hebrew': { label: 'Noto Sans Hebrew', kind: 'sans', sample: 'באהבה' },
  'noto-sans-jp': { label: 'Noto Sans Japanese', kind: 'sans', sample: '愛をこめて' },
  'noto-sans-sc': { label: 'Noto Sans Chinese', kind: 'sans', sample: '生日快乐' },
  'noto-sans-kr': { label: 'Noto Sans Korean', kind: 'sans', sample: '사랑해요' },
} as const satisfies Record<string, ShippedFont>;

export type ShippedFontName = keyof typeof shippedFonts;

export const shippedFontNames = Object.keys(shippedFonts) as ShippedFontName[];

export function isShippedFontName(name: string): name is ShippedFontName {
  return Object.hasOwn(shippedFonts, name);
}
