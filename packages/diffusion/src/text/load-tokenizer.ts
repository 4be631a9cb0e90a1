import { openTokenizer } from './open-tokenizer.ts';
import { readTokenizerFiles } from './read-tokenizer-files.ts';
import type { Tokenizer } from './tokenizer.ts';

/**
 * @param folder with `tokenizer.json`, or with CLIP's `vocab.json` and `merges.txt`
 * @throws DiffusionError `model.missing`, `model.invalid` or `model.unsupported` naming the file and what to bring
 */
export async function loadTokenizer(folder: string): Promise<Tokenizer> {
  return openTokenizer(await readTokenizerFiles(folder), folder);
}
