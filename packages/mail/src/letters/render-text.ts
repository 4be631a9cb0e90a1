import type { Locale } from '@escena/core/text';
import type { Letter } from './letter.ts';

/** A letter as plain text: the link on a line of its own. */
export function renderText({ paragraphs, action, footnote }: Letter, locale: Locale): string {
  const parts = [
    ...paragraphs.map((paragraph) => paragraph[locale]),
    action?.url,
    footnote[locale],
    'Escena',
  ];
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}
