/** Which writing system a character belongs to, as far as shaping must tell them apart. */

/** Japanese mixes its three in one word, and Chinese shares the first: one run. */
const cjk = ['Han', 'Hiragana', 'Katakana', 'Bopomofo'];
const scripts = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Arabic',
  'Hebrew',
  'Hangul',
  'Thai',
  'Devanagari',
  'Armenian',
  'Georgian',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
  'Telugu',
  'Kannada',
  'Malayalam',
  'Sinhala',
  'Lao',
  'Tibetan',
  'Myanmar',
  'Ethiopic',
  'Khmer',
  'Mongolian',
  'Syriac',
  'Thaana',
  'Nko',
  'Adlam',
] as const;

export type Script = (typeof scripts)[number] | 'CJK' | 'other';

const tests: readonly (readonly [Script, RegExp])[] = [
  ...scripts.map((script) => [script, new RegExp(`^\\p{Script=${script}}`, 'u')] as const),
  ['CJK', new RegExp(`^[${cjk.map((script) => `\\p{Script=${script}}`).join('')}]`, 'u')],
];
const common = /^[\p{Script=Common}\p{Script=Inherited}]/u;

/** @returns undefined for what belongs to all of them: digits, spaces, punctuation, marks */
export function scriptOf(character: string): Script | undefined {
  if (common.test(character)) return undefined;
  return tests.find(([, test]) => test.test(character))?.[0] ?? 'other';
}

const joined: ReadonlySet<Script> = new Set(['Arabic', 'Syriac', 'Mongolian', 'Nko', 'Adlam']);

/** Letters join: no space may come between them, and a bend must go through the joint. */
export function isCursive(script: Script): boolean {
  return joined.has(script);
}
