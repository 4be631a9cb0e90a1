/**
 * Prompt weights as AUTOMATIC1111's web UI reads them (stable-diffusion-webui, modules/prompt_parser.py,
 * `parse_prompt_attention`): `(text)` counts ×1.1, `[text]` ÷1.1, `(text:1.3)` ×1.3; they nest, an unclosed bracket
 * reaches the end, `\(` is a parenthesis as text, and the word `BREAK` starts a new chunk.
 */
import { DiffusionError } from '../diffusion-error.ts';

export interface WeightedText {
  readonly text: string;
  /** factor on the embeddings of the text's tokens */
  readonly weight: number;
  /** stands for a BREAK, has no text */
  readonly isBreak?: boolean;
}

const roundFactor = 1.1;
/** Far beyond what leaves a picture intact; nested brackets would otherwise reach infinity. */
const maxWeight = 100;
const number = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const breaks = /\bBREAK\b/;

interface Piece {
  readonly text: string;
  weight: number;
}

/** @throws DiffusionError `input.invalid` for a weight beyond ±100 */
export function parseWeights(prompt: string): readonly WeightedText[] {
  const pieces: Piece[] = [];
  const open = { round: [] as number[], square: [] as number[] };
  const push = (text: string): void => {
    if (text !== '') pieces.push({ text, weight: 1 });
  };
  const weigh = (from: number | undefined, factor: number): void => {
    for (const piece of pieces.slice(from)) piece.weight *= factor;
  };

  for (let at = 0; at < prompt.length;) {
    const character = prompt[at] as string;
    const stated = character === ':' && open.round.length > 0 ? statedWeight(prompt, at) : undefined;
    if (stated) {
      weigh(open.round.pop(), stated.weight);
      at = stated.end;
    } else if (character === '\\' && at + 1 < prompt.length && '\\()[]'.includes(prompt[at + 1] as string)) {
      push(prompt[at + 1] as string);
      at += 2;
    } else if (character === '(' || character === '[') {
      open[character === '(' ? 'round' : 'square'].push(pieces.length);
      at++;
    } else if (character === ')' && open.round.length > 0) {
      weigh(open.round.pop(), roundFactor);
      at++;
    } else if (character === ']' && open.square.length > 0) {
      weigh(open.square.pop(), 1 / roundFactor);
      at++;
    } else {
      const end = nextMark(prompt, at + 1);
      push(prompt.slice(at, end));
      at = end;
    }
  }
  for (const from of open.round) weigh(from, roundFactor);
  for (const from of open.square) weigh(from, 1 / roundFactor);
  return joinEqual(pieces.flatMap(splitBreaks));
}

/** `:1.3)` at a colon: the weight and where the text goes on. */
function statedWeight(
  prompt: string,
  colon: number,
): { readonly weight: number; readonly end: number } | undefined {
  const close = prompt.indexOf(')', colon);
  if (close < 0) return undefined;
  const text = prompt.slice(colon + 1, close).trim();
  return number.test(text) ? { weight: Number(text), end: close + 1 } : undefined;
}

function nextMark(prompt: string, from: number): number {
  let at = from;
  while (at < prompt.length && !'\\()[]:'.includes(prompt[at] as string)) at++;
  return at;
}

function splitBreaks({ text, weight }: Piece): WeightedText[] {
  if (!(Math.abs(weight) <= maxWeight))
    throw new DiffusionError('input.invalid', {
      input: 'prompt',
      detail: `${JSON.stringify(text.slice(0, 40))} has the weight ${weight} (at most ±${maxWeight})`,
    });
  return text
    .split(breaks)
    .flatMap((part, i) => [
      ...(i > 0 ? [{ text: '', weight: 1, isBreak: true }] : []),
      ...(part === '' ? [] : [{ text: part, weight }]),
    ]);
}

/** Neighbours of one weight are one text again: a word may go on after an escape. */
function joinEqual(parts: readonly WeightedText[]): readonly WeightedText[] {
  const joined: WeightedText[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && !last.isBreak && !part.isBreak && last.weight === part.weight)
      joined[joined.length - 1] = { text: last.text + part.text, weight: last.weight };
    else joined.push(part);
  }
  return joined;
}
