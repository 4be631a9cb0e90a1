import type { Session } from '../runtime/session.ts';
import type { Tensor } from '../tensor.ts';
import type { Tokenizer } from './tokenizer.ts';

/** One text encoder with what belongs to it. A family has one (SD), two (SDXL, FLUX) or three (SD3). */
export interface TextTower {
  readonly session: Session;
  readonly tokenizer: Tokenizer;
  /** `config.json` beside the graph; legacy folders have none */
  readonly config?: TextTowerConfig | undefined;
}

/** What is read of a text encoder's `config.json`. */
export interface TextTowerConfig {
  /** only then does diffusers tell the network which tokens are filling */
  readonly use_attention_mask?: boolean | null | undefined;
}

/** What a tower says about one prompt. */
export interface TextEncoding {
  /** one vector a token [1, tokens, d] */
  readonly embeddings: Tensor;
  /** one vector a prompt [1, p]: `text_embeds` where the graph has it, else `pooler_output`; T5 has none */
  readonly pooled: Tensor | undefined;
}
