/**
 * SentencePiece's compiled normalisation rules (T5 carries NMT's variant of NFKC), which the tokenizer library only
 * approximates by NFKC. Layout (sentencepiece, normalizer.cc, DecodePrecompiledCharsMap): uint32 size of the trie in bytes,
 * the trie, then the replacements as zero-terminated UTF-8. The trie is a double array of uint32 units (darts-clone,
 * darts.h). Like the Rust crate spm_precompiled that transformers runs, and unlike SentencePiece itself, a rule is looked up
 * for a whole grapheme of less than 6 bytes, else for each of its characters, and its shortest prefix wins.
 */
import { DiffusionError } from '../diffusion-error.ts';

const maxGraphemeBytes = 6;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * @param base64 `precompiled_charsmap` of tokenizer.json; empty: no rules
 * @throws DiffusionError `model.invalid` when the sizes do not fit
 */
export function readCharsmap(base64: string, file: string): (text: string) => string {
  if (base64 === '') return (text) => text;
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const trieBytes = bytes.length < 4 ? -1 : new DataView(bytes.buffer).getUint32(0, true);
  if (trieBytes < 4 || trieBytes % 4 !== 0 || 4 + trieBytes > bytes.length)
    throw new DiffusionError('model.invalid', {
      file,
      input: 'precompiled_charsmap',
      detail: 'is cut off',
      remedy: 'download the file again',
    });
  const trie = new Uint32Array(bytes.buffer, 4, trieBytes / 4);
  const replacements = bytes.subarray(4 + trieBytes);

  const rewrite = (part: string): string | undefined => {
    const at = shortestPrefix(trie, encoder.encode(part));
    if (at === undefined) return undefined;
    const end = replacements.indexOf(0, at);
    return decoder.decode(replacements.subarray(at, end < 0 ? undefined : end));
  };
  return (text) => {
    let out = '';
    for (const { segment } of graphemes.segment(text)) {
      const whole = encoder.encode(segment).length < maxGraphemeBytes ? rewrite(segment) : undefined;
      if (whole !== undefined) out += whole;
      else for (const character of segment) out += rewrite(character) ?? character;
    }
    return out;
  };
}

/** Where the replacement of the shortest key that starts `text` begins, or undefined when no key does. */
function shortestPrefix(trie: Uint32Array, text: Uint8Array): number | undefined {
  let at = offsetOf(trie[0] ?? 0);
  for (const byte of text) {
    if (byte === 0) return undefined;
    at = (at ^ byte) >>> 0;
    const unit = trie[at];
    if (unit === undefined || (unit & 0x800000ff) >>> 0 !== byte) return undefined;
    at = (at ^ offsetOf(unit)) >>> 0;
    if ((unit >>> 8) & 1) return (trie[at] ?? 0) & 0x7fffffff;
  }
  return undefined;
}

/** How far a unit's children lie: 21 bits, or 29 in steps of 256. */
function offsetOf(unit: number): number {
  return ((unit >>> 10) << ((unit & 0x200) >>> 6)) >>> 0;
}
