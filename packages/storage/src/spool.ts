import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, throwIfAborted, toAppError } from '@escena/core/app-error';
import type { Content, PutOptions } from './storage.ts';

/** A complete copy on disk, not yet under its final name. Whoever asked for it must `discard` it. */
export interface Spooled {
  readonly path: string;
  readonly sha256Hex: string;
  readonly bytes: number;
  /** removes the copy; quiet when it has been moved away */
  discard(): Promise<void>;
}

const suffix = '.part';

/**
 * Writes content to a new file in `folder` (made if missing) while hashing it, and flushes it to the device.
 * On any error the file is removed before the error is thrown.
 */
export async function spool(folder: string, content: Content, options: PutOptions = {}): Promise<Spooled> {
  const path = join(folder, randomUUID() + suffix);
  const discard = () => rm(path, { force: true });
  const file = await onDisk(async () => {
    await mkdir(folder, { recursive: true });
    return open(path, 'wx');
  });
  try {
    const written = await writeAll(file, content, options);
    await onDisk(() => file.sync());
    await file.close();
    return { path, ...written, discard };
  } catch (error) {
    await file.close();
    await discard();
    throw hungUp(error) ? new AppError('job.cancelled', { cause: error }) : toAppError(error);
  }
}

/** Removes what processes that died left behind. */
export async function sweepSpool(folder: string, olderThanMs: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.endsWith(suffix)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > olderThanMs) await rm(path, { force: true });
  }
}

/** Runs file system work; what fails there is the store's fault: full, or unavailable. */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const error = toAppError(cause);
    throw error.code === 'internal'
      ? new AppError('storage.unavailable', { detail: error.detail, cause })
      : error;
  }
}

async function writeAll(
  file: FileHandle,
  content: Content,
  { maxBytes = Infinity, signal }: PutOptions,
): Promise<{ sha256Hex: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunksOf(content)) {
    throwIfAborted(signal);
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new AppError('image.too_many_bytes', { data: { maxBytes } });
    hash.update(chunk);
    await onDisk(() => file.writeFile(chunk));
  }
  throwIfAborted(signal);
  return { sha256Hex: hash.digest('hex'), bytes };
}

function chunksOf(content: Content): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  return content instanceof Uint8Array ? [content] : content;
}

/** How Node says that whoever was sending has gone away. */
function hungUp(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false;
  return error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}
