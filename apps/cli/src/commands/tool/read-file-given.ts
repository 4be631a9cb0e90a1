import { readFile } from 'node:fs/promises';
import { AppError } from '@escena/core/app-error';

/** A file that somebody named. @throws AppError `input.invalid` with the system's own words */
export async function readFileGiven(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new AppError('input.invalid', { detail: cause instanceof Error ? cause.message : file, cause });
  }
}
