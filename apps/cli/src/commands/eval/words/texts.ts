/** What people have put on their mugs: the texts of the words evaluation, with the reader that knows their letters. */
import type { ShippedFontName } from '@escena/typeset/shipped-fonts';

export interface WordsCase {
  readonly text: string;
  readonly font: ShippedFontName;
  /** tesseract's models, `+` between them */
  readonly reader: string;
}

const of =
  (reader: string, font: ShippedFontName) =>
  (text: string): WordsCase => ({ text, font, reader });

export const wordsCases: readonly WordsCase[] = [
  ...['Para Lucía', 'José Ángel', 'Feliz cumpleaños, abuela', '¿Quién es el número 1?', 'Begoña & Íñigo'].map(
    of('spa', 'inter'),
  ),
  ...['Mamá, te quiero', 'María Fernanda Gutiérrez', 'Desde 1987', 'Señora Núñez', '¡Olé, campeón!'].map(
    of('spa', 'playfair-display'),
  ),
  ...['Für Jürgen', 'Größte Oma der Welt', 'Schöne Grüße', 'Käthe & Björn', 'Straße 42'].map(
    of('deu', 'inter'),
  ),
  ...['Übung macht den Meister', 'Zum 60. Geburtstag', 'Mit Liebe'].map(of('deu', 'playfair-display')),
  ...[
    'Best Dad Ever',
    'Established 2019',
    'Mr. & Mrs. Whitfield',
    'Bartholomew Featherstone',
    'Team Captain #10',
  ].map(of('eng', 'inter-bold')),
  ...['Room 204', 'SN 0042-7719', 'Batch 16/11/2026'].map(of('eng', 'jetbrains-mono')),
  ...['Héloïse et François', 'Joyeux Noël', 'À ma sœur'].map(of('fra', 'playfair-display')),
  ...['Zażółć gęślą jaźń', 'Łukasz Wiśniewski'].map(of('pol', 'noto-sans')),
  ...['İyi ki doğdun', 'Çağrı Şahin'].map(of('tur', 'noto-sans')),
  ...['Любимой маме', 'Жанна Щукина'].map(of('rus', 'noto-sans')),
  ...['Χρόνια πολλά', 'Ζωή Παπαδοπούλου'].map(of('ell', 'noto-sans')),
  ...['愛をこめて', '東京タワー', 'ありがとう'].map(of('jpn', 'noto-sans-jp')),
  ...['生日快乐', '最好的爸爸', '我爱你妈妈'].map(of('chi_sim', 'noto-sans-sc')),
  ...['مع الحب', 'عيد ميلاد سعيد', 'محمد علي'].map(of('ara', 'noto-naskh-arabic')),
  ...['באהבה', 'יום הולדת שמח', 'שרה כהן'].map(of('heb', 'noto-sans-hebrew')),
  ...['שרה Cohen', 'באהבה 2026'].map(of('heb+eng', 'noto-sans-hebrew')),
  of('ara+eng', 'noto-naskh-arabic')('نورا Nora'),
];

/** What no shipped font can draw, and must be refused by name. */
export const refusedTexts: readonly { readonly text: string; readonly characters: string }[] = [
  { text: 'Te quiero 😍', characters: '😍' },
  { text: 'Familia 👨‍👩‍👧', characters: '👨‍👩‍👧' },
  { text: 'Viva 🇪🇸', characters: '🇪🇸' },
  { text: '🎉 30 🎂', characters: '🎉 🎂' },
];
