/** One tokenizer of a checkpoint: text in, vocabulary ids out. Loaded by `loadTokenizer`; holds no state between calls. */
export interface Tokenizer {
  /** the folder it was read from */
  readonly folder: string;
  /** starts every sequence; T5 has none */
  readonly bos: number | undefined;
  readonly eos: number;
  /** fills a sequence up to its length: EOS in SD1.x, "!" in SD2 and SDXL's second tower, 0 in T5 */
  readonly pad: number;
  /** the longest sequence that the network was trained on, BOS and EOS included: 77 for CLIP */
  readonly maxLength: number;
  /**
   * The ids of a text alone: neither BOS and EOS, nor cut, nor filled.
   * @throws DiffusionError `input.invalid` for a text beyond `maxPromptCharacters`
   */
  readonly encode: (text: string) => readonly number[];
}
