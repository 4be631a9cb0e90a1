import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface HashOptions {
  readonly signal?: AbortSignal;
  /** bytes read so far, every few of them */
  readonly onBytes?: (bytes: number) => void;
}

/** Feeds a file to a hash, in pieces. */
export async function feedFile(
  hash: Hash,
  file: string,
  { signal, onBytes }: HashOptions = {},
): Promise<void> {
  const chunks: AsyncIterable<Buffer> = createReadStream(file, { highWaterMark: 1024 * 1024, signal });
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
    onBytes?.(bytes);
  }
}

/** sha256 of a file, in lower case hex. */
export async function hashFile(file: string, options: HashOptions = {}): Promise<string> {
  const hash = createHash('sha256');
  await feedFile(hash, file, options);
  return hash.digest('hex');
}
