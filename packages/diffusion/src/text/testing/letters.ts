import type { Tokenizer } from '../tokenizer.ts';

const [bos, eos, pad, other] = [101, 102, 103, 104];

/** A tokenizer that needs no file: a…z are 1…26, spaces nothing, all else `letters.other`. */
export function letters({ maxLength }: { readonly maxLength: number }): Tokenizer {
  return {
    folder: 'letters',
    bos,
    eos,
    pad,
    maxLength,
    encode: (text) =>
      Array.from(text.replaceAll(' ', ''), (letter) =>
        /[a-z]/.test(letter) ? letter.charCodeAt(0) - 96 : other,
      ),
  };
}

letters.other = other;
