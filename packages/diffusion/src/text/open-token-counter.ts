import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TextRole } from '../models/models.ts';
import { type TokenCount, countTokens } from './count-tokens.ts';
import { loadTokenizer } from './load-tokenizer.ts';
import type { PromptOptions } from './prompt-options.ts';
import type { Tokenizer } from './tokenizer.ts';

/** One a text encoder of the checkpoint; the one that reads most of a prompt first. Empty for checkpoints that read none. */
export type TokenCounter = (prompt: string, options?: PromptOptions) => readonly TowerCount[];

export interface TowerCount extends TokenCount {
  readonly tower: TextRole;
}

const towers = ['text_encoder', 'text_encoder_2', 'text_encoder_3'] as const;
/** tokens of a T5 encoder unless a request says otherwise: FLUX.1 has it second, Stable Diffusion 3 third */
const usualLength = { text_encoder: 512, text_encoder_2: 512, text_encoder_3: 256 } as const;

/**
 * Counts with a checkpoint's own tokenizer files: no network is opened.
 * @param folder a checkpoint
 * @throws DiffusionError `model.*` naming a tokenizer that cannot be read
 */
export async function openTokenCounter(folder: string): Promise<TokenCounter> {
  const found: (readonly [TextRole, Tokenizer])[] = [];
  for (const tower of towers) {
    const place = join(folder, tower.replace('text_encoder', 'tokenizer'));
    if (await isFolder(place)) found.push([tower, await ofUsualLength(tower, place)]);
  }
  found.sort(([, a], [, b]) => b.maxLength - a.maxLength);
  return (prompt, options) =>
    found.map(([tower, tokenizer]) => ({ tower, ...countTokens(tokenizer, prompt, options) }));
}

async function ofUsualLength(tower: (typeof towers)[number], place: string): Promise<Tokenizer> {
  const tokenizer = await loadTokenizer(place);
  return tokenizer.bos === undefined ? { ...tokenizer, maxLength: usualLength[tower] } : tokenizer;
}

async function isFolder(place: string): Promise<boolean> {
  return (await stat(place).catch(() => undefined))?.isDirectory() === true;
}
