import { rename, rm, writeFile } from 'node:fs/promises';
import { AppError, toAppError } from '@escena/core/app-error';

/**
 * Writes a file whole or not at all: beside its place first, then renamed over it.
 * @throws AppError `storage.full`, or `input.invalid` when the place cannot be written
 */
export async function writeFileAtomic(file: string, data: Uint8Array | string): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  try {
    await writeFile(draft, data);
    await rename(draft, file);
  } catch (thrown) {
    await rm(draft, { force: true });
    const error = toAppError(thrown);
    throw error.code === 'storage.full'
      ? error
      : new AppError('input.invalid', { detail: error.detail, cause: thrown });
  }
}
