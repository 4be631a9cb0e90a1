/** A sentence a person reads, in every language the product speaks. */
export interface Text {
  readonly en: string;
  readonly es: string;
}

export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];
