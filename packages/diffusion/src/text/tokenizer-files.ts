import { DiffusionError } from '../diffusion-error.ts';

export const tokenizerFileNames = [
  'tokenizer_config.json',
  'special_tokens_map.json',
  'vocab.json',
  'merges.txt',
  'tokenizer.json',
] as const;
export type TokenizerFileName = (typeof tokenizerFileNames)[number];

/** The texts of a tokenizer's files; what is absent is not there. Plain data: it travels to browsers. */
export type TokenizerFiles = Readonly<Partial<Record<TokenizerFileName, string>>>;

/**
 * One of the files, parsed: an object, or undefined where there is no such file.
 * @param folder how to name where it came from
 * @throws DiffusionError `model.invalid` for what is no JSON object
 */
export function parseTokenizerFile(
  files: TokenizerFiles,
  name: TokenizerFileName,
  folder: string,
): Readonly<Record<string, unknown>> | undefined {
  const text = files[name];
  if (text === undefined) return undefined;
  const file = `${folder}/${name}`;
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
