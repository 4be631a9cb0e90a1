import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DiffusionError } from '../diffusion-error.ts';
import { type TokenizerFiles, tokenizerFileNames } from './tokenizer-files.ts';

/** The largest in the field (gemma's tokenizer.json) has 33 MB; a parsed one takes about ten times its size. */
const maxTokenizerFileBytes = 64 * 2 ** 20;

/**
 * The files of a checkpoint's tokenizer folder.
 * @throws DiffusionError `model.invalid` for one beyond `maxTokenizerFileBytes`, or that cannot be read
 */
export async function readTokenizerFiles(folder: string): Promise<TokenizerFiles> {
  const texts = await Promise.all(
    tokenizerFileNames.map(async (name) => [name, await readText(folder, name)] as const),
  );
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined));
}

async function readText(folder: string, name: string): Promise<string | undefined> {
  const file = join(folder, name);
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  );
  if (size === undefined) return undefined;
  if (size > maxTokenizerFileBytes)
    throw new DiffusionError('model.invalid', {
      file,
      detail: `${size} bytes are no tokenizer's (at most ${maxTokenizerFileBytes})`,
    });
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new DiffusionError('model.invalid', { file, detail: 'cannot be read', cause });
  });
}
