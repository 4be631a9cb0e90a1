import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DiffusionError } from '../diffusion-error.ts';

/** The largest in the field (gemma's tokenizer.json) has 33 MB; a parsed one takes about ten times its size. */
const maxTokenizerFileBytes = 64 * 2 ** 20;

/**
 * @returns the file's text, or undefined where there is none
 * @throws DiffusionError `model.invalid` beyond `maxTokenizerFileBytes` or where it cannot be read
 */
export async function readTokenizerFile(folder: string, name: string): Promise<string | undefined> {
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

/** The same, parsed: an object, or undefined where there is no such file. */
export async function readTokenizerJson(
  folder: string,
  name: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const text = await readTokenizerFile(folder, name);
  if (text === undefined) return undefined;
  const file = join(folder, name);
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json))
      return json as Record<string, unknown>;
  } catch (cause) {
    throw notAnObject(file, cause);
  }
  throw notAnObject(file);
}

function notAnObject(file: string, cause?: unknown): DiffusionError {
  return new DiffusionError('model.invalid', {
    file,
    detail: 'is not a JSON object',
    remedy: 'download the file again',
    cause,
  });
}
