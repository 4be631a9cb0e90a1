import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Feeds a file to a hash, in pieces. */
export async function feedFile(hash: Hash, file: string, signal?: AbortSignal): Promise<void> {
  const chunks: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: 1024 * 1024, signal });
  for await (const chunk of chunks) hash.update(chunk);
}

/** sha256 of a file, in lower case hex. */
export async function hashFile(file: string, { signal }: { signal?: AbortSignal } = {}): Promise<string> {
  const hash = createHash('sha256');
  await feedFile(hash, file, signal);
  return hash.digest('hex');
}
