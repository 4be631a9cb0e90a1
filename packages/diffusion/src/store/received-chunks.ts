import type { Readable } from 'node:stream';

/** bytes that may wait to be written before the sender is held back */
const highWater = 4 * 1024 ** 2;

/**
 * A body's chunks, all that came before a connection broke included: a stream's own iterator drops what it has buffered when
 * the error comes first, and a download over a bad line would never get on. It listens from this call on, read or not.
 */
export function receivedChunks(body: Readable): AsyncGenerator<Uint8Array> {
  const queue: Uint8Array[] = [];
  let queued = 0;
  let end: { readonly error?: unknown } | undefined;
  let wake = (): void => undefined;
  const finish = (error?: unknown): void => {
    end ??= { error };
    wake();
  };
  body.on('data', (chunk: Uint8Array) => {
    queue.push(chunk);
    queued += chunk.length;
    if (queued > highWater) body.pause();
    wake();
  });
  body.on('error', finish);
  body.on('end', () => finish());
  body.on('close', () => finish(body.errored ?? undefined));
  // It broke before anybody could listen.
  if (body.destroyed) finish(body.errored ?? undefined);

  async function* read(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const chunk = queue.shift();
      if (chunk) {
        queued -= chunk.length;
        yield chunk;
        if (queued < highWater / 2) body.resume();
      } else if (end) {
        if (end.error !== undefined) throw end.error;
        return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  }
  return read();
}
