import { findServedFile } from '@escena/db/ads/find-served-file';
import type { Db } from '@escena/db/create-db';
import type { Storage } from '@escena/storage/storage';
import { immutable, missing } from './answers/answers.ts';
import { fileName } from './file-address.ts';

/** Some five hundred banners. */
const mostCachedBytes = 64_000_000;

/** Opens creatives' files: whether one may be seen is asked every time, its bytes are kept. */
export function createFiles({ db, storage }: { db: Db; storage: Pick<Storage, 'read'> }) {
  const cache = new Map<string, Uint8Array>();
  let cachedBytes = 0;

  async function read(key: string): Promise<Uint8Array> {
    const known = cache.get(key);
    if (known) return known;
    const bytes = await storage.read(key);
    cache.set(key, bytes);
    cachedBytes += bytes.byteLength;
    for (const [oldest, { byteLength }] of cache) {
      if (cachedBytes <= mostCachedBytes) break;
      cache.delete(oldest);
      cachedBytes -= byteLength;
    }
    return bytes;
  }

  return {
    async open(creativeId: string, name: string): Promise<Response> {
      const file = await findServedFile(db, { creativeId });
      if (!file || fileName(file) !== name) return missing();
      return immutable(new Uint8Array(await read(file.storageKey)), file.mime);
    },
  };
}
