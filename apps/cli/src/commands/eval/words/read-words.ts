import { spawn } from 'node:child_process';
import { text as readAll } from 'node:stream/consumers';
import { AppError } from '@escena/core/app-error';
import type { Raster } from '@escena/core/raster';
import { encodePng } from '@escena/imaging/encode-image';

/** One line of words as tesseract reads it. @throws AppError internal where it, or the reader's model, is not installed */
export async function readWords(picture: Raster, reader: string): Promise<string> {
  const options = ['-l', reader, '--psm', '7', '--dpi', '300'];
  const child = spawn('env', ['OMP_THREAD_LIMIT=1', 'tesseract', '-', '-', ...options]);
  const output = Promise.all([readAll(child.stdout), readAll(child.stderr)]);
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  child.stdin.on('error', () => {});
  child.stdin.end(await encodePng(picture));
  const [[said, complained], code] = [await output, await ended];
  if (code !== 0) throw new AppError('internal', { detail: `tesseract: ${complained.trim()}` });
  return said;
}

/**
 * What is compared: letters, digits, marks and punctuation. Not compared is what tesseract makes up or cannot know: the
 * number of spaces (none at all in Japanese and Chinese), invisible direction marks, and which of two look-alike quotes it is.
 */
export function comparable(text: string, reader: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
  return /jpn|chi/.test(reader) ? plain.replace(/ /g, '') : plain;
}
