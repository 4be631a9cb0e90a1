/** A paragraph → graphemes with all that shaping must know: bidi level, writing system, the face that draws them. */
// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration is no module to import
/// <reference path="./bidi-js.d.ts" />
import createBidi from 'bidi-js';
import type { Face } from './font.ts';
import { type Script, scriptOf } from './scripts-of-text.ts';

export type Direction = 'ltr' | 'rtl';

export interface Grapheme {
  /** UTF-16 units of the paragraph: [start, end) */
  readonly start: number;
  readonly end: number;
  /** UAX #9: odd runs from right to left */
  readonly level: number;
  readonly script: Script;
  readonly face: Face;
}

export interface Paragraph {
  readonly text: string;
  readonly direction: Direction;
  readonly graphemes: readonly Grapheme[];
  /** graphemes that no face can draw, as written */
  readonly missing: readonly string[];
}

const bidi = createBidi();
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Needs no drawing: HarfBuzz hides it or makes up its width. */
const undrawn = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]$/u;

/** @param direction default: the first strong character's */
export function itemize(text: string, faces: readonly Face[], direction?: Direction): Paragraph {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, direction ?? 'auto');
  const graphemes: Grapheme[] = [];
  const missing: string[] = [];
  let script: Script | undefined;
  let face = faces[0];
  for (const { segment, index } of segmenter.segment(text)) {
    script = scriptOf(segment) ?? script;
    const drawn = faceFor(segment, faces, face);
    if (!drawn) missing.push(segment);
    face = drawn ?? face;
    if (!face) continue;
    graphemes.push({
      start: index,
      end: index + segment.length,
      level: levels[index] ?? 0,
      script: script ?? 'other',
      face,
    });
  }
  return {
    text,
    direction: (paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr',
    graphemes: withLeadingScript(graphemes),
    missing: [...new Set(missing)],
  };
}

/** The first face that has all of it; spaces stay with whoever drew what came before. */
function faceFor(grapheme: string, faces: readonly Face[], before: Face | undefined): Face | undefined {
  const drawn = Array.from(grapheme).filter((character) => !undrawn.test(character));
  if (drawn.length === 0) return before;
  // What stands for a character that was lost is not a character.
  if (drawn.includes('\uFFFD')) return undefined;
  return faces.find((face) => drawn.every((character) => face.has(character.codePointAt(0) ?? 0)));
}

/** Quotes and digits before the first letter belong to its writing system. */
function withLeadingScript(graphemes: readonly Grapheme[]): Grapheme[] {
  const first = graphemes.find(({ script }) => script !== 'other')?.script ?? 'other';
  let leading = true;
  return graphemes.map((grapheme) => {
    leading &&= grapheme.script === 'other';
    return leading ? { ...grapheme, script: first } : grapheme;
  });
}
