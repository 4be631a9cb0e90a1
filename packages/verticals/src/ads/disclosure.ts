/**
 * The words that an ad with a person who does not exist carries. New York, General Business Law § 396-b (in force since 9 June 2026):
 * conspicuous disclosure in the ad; EU AI Act, article 50(4) (since 2 August 2026). Sources: DOMAIN [l18], [l19].
 */
import type { AdCopy } from './ad-copy.ts';

const words: Readonly<Record<string, string>> = {
  en: 'The person shown was made by AI.',
  es: 'La persona que aparece se ha creado con IA.',
  de: 'Die gezeigte Person wurde mit KI erzeugt.',
  fr: 'La personne présentée a été créée par IA.',
  pt: 'A pessoa mostrada foi criada com IA.',
  it: 'La persona mostrata è stata creata con l’IA.',
  ar: 'الشخص الظاهر مولّد بالذكاء الاصطناعي.',
  ja: '登場する人物はAIで生成されています。',
};

/** In the language of the copy, English where we have no words for it. */
export function syntheticPersonWords(language = 'en'): string {
  return words[language.slice(0, 2).toLowerCase()] ?? words.en ?? '';
}

/** Before all else that is set small: every design has a place for that, and none may leave it out. */
export function withDisclosure<Copy extends Omit<AdCopy, 'headline'>>(copy: Copy): Copy {
  return { ...copy, fine: [syntheticPersonWords(copy.language), copy.fine].filter(Boolean).join(' ') };
}
