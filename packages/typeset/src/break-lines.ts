// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient declaration is no module to import
/// <reference path="./linebreak.d.ts" />
import LineBreaker from 'linebreak';
import type { LineRange } from './shape-line.ts';

const softHyphen = '\u00AD';

export interface BrokenLine extends LineRange {
  /** the line ends inside a word, which must be shown */
  readonly hyphenated: boolean;
}

/**
 * Greedy lines by UAX #14; a word that is too long for a line stands alone and sticks out.
 * @param fits whether these units of the text, without trailing spaces, fit one line
 */
export function breakLines(text: string, fits: (line: BrokenLine) => boolean): BrokenLine[] {
  const lines: BrokenLine[] = [];
  let start = 0;
  let best: BrokenLine | undefined;
  for (const position of breakPositions(text)) {
    const candidate = lineOf(text, start, position);
    if (best && !fits(candidate)) {
      lines.push(best);
      start = afterSpaces(text, best.end);
      best = lineOf(text, start, position);
    } else best = candidate;
  }
  return best ? [...lines, best] : lines;
}

export function lineOf(text: string, start: number, position: number): BrokenLine {
  const written = text.slice(start, position).trimEnd();
  return { start, end: start + written.length, hyphenated: written.endsWith(softHyphen) };
}

function afterSpaces(text: string, position: number): number {
  const rest = text.slice(position);
  return position + rest.length - rest.trimStart().length;
}

function* breakPositions(text: string): Generator<number> {
  const breaker = new LineBreaker(text);
  for (let at = breaker.nextBreak(); at; at = breaker.nextBreak()) yield at.position;
}
