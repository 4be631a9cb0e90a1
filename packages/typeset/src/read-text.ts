import { AppError } from '@escena/core/app-error';
import type { Face, Font } from './font.ts';
import { type Direction, itemize, type Paragraph } from './itemize.ts';

export interface TextOptions {
  readonly font: Font;
  /** asked in order for what the font lacks */
  readonly fallbacks?: readonly Font[];
  /** default: each paragraph's first strong character's */
  readonly direction?: Direction;
}

/** Longer texts are documents: their layout would take minutes. UTF-16 units. */
export const maxTextLength = 5000;

/**
 * The paragraphs of a text, every character of it covered by a face.
 * @throws AppError type.empty, type.glyph_missing with the characters named, input.invalid when it is too long
 */
export function readText(text: string, { font, fallbacks = [], direction }: TextOptions): Paragraph[] {
  if (text.length > maxTextLength)
    throw new AppError('input.invalid', {
      detail: `a text of ${text.length} characters, at most ${maxTextLength}`,
    });
  const faces: Face[] = [font, ...fallbacks].flatMap((one) => one.faces);
  const clean = text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)\p{Cc}/gu, '');
  if (/^[\p{White_Space}\p{Default_Ignorable_Code_Point}]*$/u.test(clean)) throw new AppError('type.empty');
  const paragraphs = clean.split('\n').map((line) => itemize(line, faces, direction));
  refuseMissing(
    font,
    paragraphs.flatMap(({ missing }) => missing),
  );
  return paragraphs;
}

/** @throws AppError type.glyph_missing when there are any */
export function refuseMissing(font: Font, missing: readonly string[]): void {
  const characters = [...new Set(missing)];
  if (characters.length === 0) return;
  throw new AppError('type.glyph_missing', {
    detail: `${font.name}: ${characters.map(named).join(', ')}`,
    data: { characters: characters.join(' '), font: font.name },
  });
}

function named(character: string): string {
  const codes = Array.from(character, (one) => `U+${hex(one.codePointAt(0) ?? 0)}`);
  return `“${character}” ${codes.join(' ')}`;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
