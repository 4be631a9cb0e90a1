import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from '@escena/core/app-error';
import { isHash, keyOfHash, requireKey } from './object-key.ts';
import { onDisk, spool, sweepSpool } from './spool.ts';
import type { ByteRange, Storage } from './storage.ts';

export interface LocalStorageConfig {
  /** folder of the store; made when first needed */
  readonly root: string;
}

/** An upload takes minutes at most: what is older belongs to a process that died. */
const staleAfterMs = 24 * 60 * 60 * 1000;

/**
 * A store in a folder. Objects appear whole or not at all: written aside on the same file system, flushed, then renamed. Several processes may share the folder.
 */
export function createLocalStorage({ root }: LocalStorageConfig): Storage {
  const spoolFolder = join(root, 'tmp');
  let swept: Promise<void> | undefined;
  const pathOf = (key: string) => join(root, requireKey(key));

  async function head(key: string) {
    const path = pathOf(key);
    const found = await onDisk(() => stat(path).catch(undefinedIfMissing));
    return found && { key, bytes: found.size, modifiedAt: found.mtime };
  }

  async function get(key: string, range?: ByteRange): Promise<Readable> {
    const path = pathOf(key);
    const file = await onDisk(() => open(path, 'r').catch(undefinedIfMissing));
    if (!file) throw new AppError('not_found', { detail: key });
    return file.createReadStream({ start: range?.start, end: range?.end });
  }

  async function* list() {
    // Two levels of folders: never more than a few hundred names in memory.
    for (const first of await namesIn(join(root, 'sha256')))
      for (const second of await namesIn(join(root, 'sha256', first)))
        for (const hash of await namesIn(join(root, 'sha256', first, second))) {
          const found = isHash(hash) ? await head(keyOfHash(hash)) : undefined;
          if (found) yield found;
        }
  }

  return {
    head,
    get,
    list,
    async put(content, options) {
      swept ??= sweepSpool(spoolFolder, staleAfterMs);
      await swept;
      const spooled = await spool(spoolFolder, content, options);
      try {
        const key = keyOfHash(spooled.sha256Hex);
        await onDisk(() => publish(spooled.path, pathOf(key)));
        return { key, bytes: spooled.bytes };
      } finally {
        await spooled.discard();
      }
    },
    async read(key) {
      const chunks: Buffer[] = [];
      for await (const chunk of await get(key)) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    async delete(key) {
      const path = pathOf(key);
      await onDisk(() => rm(path, { force: true }));
    },
  };
}

/** A rename is atomic; over an object that is there already it changes nothing, the bytes being the same. */
async function publish(from: string, to: string): Promise<void> {
  const folder = dirname(to);
  await mkdir(folder, { recursive: true });
  await rename(from, to);
  // The new name lives in the folder: it survives a power cut only once the folder is flushed too.
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function namesIn(folder: string): Promise<string[]> {
  return onDisk(async () => (await readdir(folder).catch(undefinedIfMissing)) ?? []);
}

function undefinedIfMissing(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
