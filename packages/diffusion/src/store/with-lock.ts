/**
 * A lock between processes: a folder, made by whoever holds it, kept fresh while the holder lives and taken over when it
 * has gone stale. It keeps two pulls from doing the same work; that nothing wrong enters the store does not rest on it
 * (hashes and renames see to that), so the unlikely double take-over costs time, never a file.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError, throwIfAborted } from '@escena/core/app-error';

const freshenMs = 5_000;
/** several missed turns: a busy machine may skip one */
const staleMs = 30_000;
const pollMs = 200;

export interface LockOptions {
  readonly signal?: AbortSignal;
  /** once, when somebody else holds it */
  readonly onWait?: () => void;
  /** refuse instead of waiting */
  readonly wait?: boolean;
}

/**
 * Runs `work` while no other process holds the lock.
 * @param folder the lock's own; the folder above it is made
 * @throws AppError `conflict` when it is held and `wait` is false; `job.cancelled`
 */
export async function withLock<T>(
  folder: string,
  work: () => Promise<T>,
  { signal, onWait, wait = true }: LockOptions = {},
): Promise<T> {
  await mkdir(dirname(folder), { recursive: true });
  const token = randomUUID();
  let waiting = false;
  while (!(await take(folder, token))) {
    throwIfAborted(signal);
    if (await clearStale(folder)) continue;
    if (!wait) throw new AppError('conflict', { detail: `${folder} is held by another process` });
    if (!waiting) onWait?.();
    waiting = true;
    await sleep(pollMs, undefined, { signal }).catch(() => undefined);
  }
  const freshen = setInterval(() => {
    const now = new Date();
    // Gone: somebody took it over after a long pause of this process. The work goes on; see above.
    utimes(folder, now, now).catch(() => undefined);
  }, freshenMs);
  freshen.unref();
  try {
    return await work();
  } finally {
    clearInterval(freshen);
    if ((await owner(folder)) === token) await rm(folder, { recursive: true, force: true });
  }
}

async function take(folder: string, token: string): Promise<boolean> {
  try {
    await mkdir(folder);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  }
  await writeFile(join(folder, 'owner'), token);
  return true;
}

/** Moves a lock away that nobody has kept fresh. @returns whether it is worth trying to take it now */
async function clearStale(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  if (!found) return true;
  if (Date.now() - found.mtimeMs < staleMs) return false;
  const aside = `${folder}.${randomUUID()}`;
  // Only one of several that noticed can move it.
  const moved = await rename(folder, aside).then(
    () => true,
    () => false,
  );
  await rm(aside, { recursive: true, force: true });
  return moved;
}

async function owner(folder: string): Promise<string | undefined> {
  return readFile(join(folder, 'owner'), 'utf8').catch(() => undefined);
}
