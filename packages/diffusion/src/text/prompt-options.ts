/** How prompts are read. The defaults are diffusers': every character counts as text, 77 tokens and no more. */
export interface PromptOptions {
  /**
   * `plain`: parentheses are text. `weighted`: the syntax of AUTOMATIC1111's web UI, see `parseWeights`.
   * @default 'plain'
   */
  readonly promptSyntax?: 'plain' | 'weighted' | undefined;
  /**
   * CLIP only. `truncate`: what is beyond the network's length is not read. `chunk`: every 75 tokens are encoded by
   * themselves and their embeddings stand one after another; T5 always truncates.
   * @default 'truncate'
   */
  readonly longPrompts?: 'truncate' | 'chunk' | undefined;
}
