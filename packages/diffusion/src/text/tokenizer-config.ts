/**
 * What a tokenizer's small json files say: `tokenizer_config.json` and, for the special tokens of older folders,
 * `special_tokens_map.json`. Precedence as in transformers' `from_pretrained`: the map counts only where the
 * configuration does not list its added tokens itself.
 */
import { z } from 'zod';
import { DiffusionError } from '../diffusion-error.ts';
import { parseTokenizerFile, type TokenizerFileName, type TokenizerFiles } from './tokenizer-files.ts';

const addedToken = z.object({
  content: z.string().min(1),
  lstrip: z.boolean().default(false),
  rstrip: z.boolean().default(false),
  single_word: z.boolean().default(false),
  normalized: z.boolean().optional(),
  special: z.boolean().default(true),
});

/** Ids travel as float32 on their way into a graph: whole numbers up to 2²⁴ are exact. */
const maxTokenId = 2 ** 24;
export const tokenId = z.number().int().nonnegative().max(maxTokenId);

/** `tokenId`, for vocabularies: a schema takes a second over 50 000 entries. */
export function isTokenId(id: unknown): id is number {
  return Number.isInteger(id) && (id as number) >= 0 && (id as number) <= maxTokenId;
}

const specialToken = z.union([z.string().min(1), addedToken]).nullish();
const specialTokens = {
  bos_token: specialToken,
  eos_token: specialToken,
  unk_token: specialToken,
  pad_token: specialToken,
};

const configSchema = z.object({
  ...specialTokens,
  tokenizer_class: z.string().nullish(),
  // transformers writes 1e30 for "no limit".
  model_max_length: z.number().positive().nullish(),
  added_tokens_decoder: z.record(z.string().regex(/^\d{1,7}$/), addedToken).nullish(),
});
const mapSchema = z.object(specialTokens);

export type AddedTokenConfig = z.infer<typeof addedToken>;
export type TokenizerConfig = z.infer<typeof configSchema>;
export type SpecialToken = z.infer<typeof specialToken>;

/** @throws DiffusionError `model.invalid` naming the file and the key */
export function parseTokenizerConfig(files: TokenizerFiles, folder: string): TokenizerConfig {
  const parse = <T>(name: TokenizerFileName, schema: z.ZodType<T>): T =>
    checked(parseTokenizerFile(files, name, folder) ?? {}, schema, `${folder}/${name}`);
  const config = parse('tokenizer_config.json', configSchema);
  if (config.added_tokens_decoder) return config;
  const map = parse('special_tokens_map.json', mapSchema);
  return { ...config, ...Object.fromEntries(Object.entries(map).filter(([, token]) => Boolean(token))) };
}

/** The text of a special token, whichever way it is written. */
export function tokenText(token: SpecialToken): string | undefined {
  return typeof token === 'string' ? token : token?.content;
}

function checked<T>(json: object, schema: z.ZodType<T>, file: string): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new DiffusionError('model.invalid', {
    file,
    input: issue?.path.join('.'),
    detail: issue?.message ?? 'is not a tokenizer configuration',
    cause: parsed.error,
  });
}
