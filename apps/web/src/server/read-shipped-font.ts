import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isShippedFontFile } from '@escena/typeset/shipped-font-sources';
import { AppError } from '@escena/core/app-error';

/** The bytes of a font that ships with the product, from its package. @throws AppError `not_found` for any other file */
export async function readShippedFont(file: string): Promise<Buffer> {
  if (!isShippedFontFile(file)) throw new AppError('not_found');
  // From the app's folder: a bundled module no longer knows where it came from.
  const { resolve } = createRequire(path.join(process.cwd(), 'package.json'));
  return readFile(resolve(file));
}
