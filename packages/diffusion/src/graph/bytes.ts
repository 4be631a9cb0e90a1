/** Read-only random access to a file's bytes: a graph is read through a small window, its weights are never loaded. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { DiffusionError } from '../diffusion-error.ts';

/** A half-open range of a file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Bytes extends Disposable {
  /** as the caller named it, for errors */
  readonly file: string;
  readonly size: number;
  /** Bytes [start, end); valid until the next call. @throws DiffusionError `model.invalid` outside the file or beyond `maxView` */
  view(start: number, end: number): Uint8Array;
  /** Counts work against `maxEffort`. @throws DiffusionError `model.invalid` when it is used up */
  spend(effort: number): void;
}

const windowBytes = 256 * 1024;
/** The largest piece that is brought into memory at once: larger things are weights, and are passed on in pieces. */
export const maxView = 64 * 1024 * 1024;
/**
 * Fields visited and 8-byte pieces of text decoded in one file. FLUX.1's graph takes about 0.6 million; a hostile file that
 * is all tiny fields ends here, within 3 s and 300 MB.
 */
const maxEffort = 4_000_000;

/** @throws DiffusionError `model.missing` when the file cannot be opened */
export function openBytes(file: string): Bytes {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch (cause) {
    throw new DiffusionError('model.missing', { file, detail: 'cannot be opened', cause });
  }
  const size = fstatSync(descriptor).size;
  let window = new Uint8Array(0);
  const spend = budget(file);
  let windowStart = 0;
  return {
    file,
    size,
    view(start, end) {
      checkRange(file, size, { start, end });
      if (start >= windowStart && end <= windowStart + window.length)
        return window.subarray(start - windowStart, end - windowStart);
      const length = Math.min(Math.max(end - start, windowBytes), size - start);
      const loaded = new Uint8Array(length);
      for (let filled = 0; filled < length;) {
        const read = readSync(descriptor, loaded, filled, length - filled, start + filled);
        if (read === 0)
          throw new DiffusionError('model.invalid', { file, detail: 'shrank while it was read' });
        filled += read;
      }
      if (length > windowBytes) return loaded;
      [window, windowStart] = [loaded, start];
      return window.subarray(0, end - start);
    },
    spend,
    [Symbol.dispose]() {
      closeSync(descriptor);
    },
  };
}

/** The same over bytes that are in memory already. */
export function memoryBytes(file: string, content: Uint8Array): Bytes {
  return {
    file,
    size: content.length,
    view(start, end) {
      checkRange(file, content.length, { start, end });
      return content.subarray(start, end);
    },
    spend: budget(file),
    [Symbol.dispose]() {},
  };
}

function budget(file: string): (effort: number) => void {
  let left = maxEffort;
  return (effort) => {
    left -= effort;
    if (left < 0) throw new DiffusionError('model.invalid', { file, detail: 'too many parts for one graph' });
  };
}

function checkRange(file: string, size: number, { start, end }: Span): void {
  if (start >= 0 && end >= start && end <= size && end - start <= maxView) return;
  const detail = `bytes ${start} to ${end} of ${size} cannot be read`;
  throw new DiffusionError('model.invalid', { file, detail });
}
