import { DownloadFailure } from './download-failure.ts';
import type { Answer } from './network.ts';

/** Which part of the file an answer brings. */
export interface Part {
  /** first byte */
  readonly start: number;
  /** bytes of the whole file, where the host says */
  readonly total: number | undefined;
}

/**
 * Reads a 200 or 206 (RFC 9110 §15.3.7) as the part that it brings.
 * @param asked first byte asked for; 0 without a Range header
 * @throws DownloadFailure when the host contradicts itself
 */
export function contentRange({ status, headers }: Answer, asked: number): Part {
  const length = wholeNumber(headers['content-length']);
  // A host that ignores Range sends the whole file; it is taken from the start.
  if (status === 200) return { start: 0, total: length };
  const match = /^bytes (\d+)-(\d+)\/(\d+|\*)$/.exec(headers['content-range'] ?? '');
  const [first, last, total] = match ? match.slice(1).map(wholeNumber) : [];
  if (first === undefined || last === undefined || first !== asked || last < first)
    throw new DownloadFailure(
      'start-over',
      'odd_answer',
      `asked from byte ${asked}, got ${headers['content-range'] ?? 'no range'}`,
    );
  if (length !== undefined && length !== last - first + 1)
    throw new DownloadFailure(
      'start-over',
      'odd_answer',
      `a range of ${last - first + 1} bytes in ${length} bytes`,
    );
  return { start: first, total };
}

function wholeNumber(text: string | undefined): number | undefined {
  const value = Number(text);
  return text && /^\d+$/.test(text) && Number.isSafeInteger(value) ? value : undefined;
}
