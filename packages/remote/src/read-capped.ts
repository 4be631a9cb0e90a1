import type { IncomingMessage } from 'node:http';
import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { AppError } from '@escena/core/app-error';

const unpackers: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * A body in chunks, unpacked (servers compress though they were asked not to) and counted as it unpacks, so that a small
 * body cannot become a large one.
 * @throws AppError `remote.too_large`; `remote.unreachable` for a packing that is not known
 */
export async function* readCapped(
  response: IncomingMessage,
  maxBytes: number,
): AsyncGenerator<Uint8Array, void, void> {
  const tooLarge = () => new AppError('remote.too_large', { data: { maxBytes } });
  if (Number(response.headers['content-length']) > maxBytes) throw tooLarge();
  let left = maxBytes;
  for await (const chunk of unpacked(response)) {
    left -= chunk.byteLength;
    if (left < 0) throw tooLarge();
    yield chunk;
  }
}

function unpacked(response: IncomingMessage): AsyncIterable<Uint8Array> {
  const encoding = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return response;
  const unpacker = Object.hasOwn(unpackers, encoding) ? unpackers[encoding] : undefined;
  if (!unpacker) throw new AppError('remote.unreachable', { detail: `packed as ${encoding}` });
  // Errors reach the reader through the stream itself.
  return pipeline(response, unpacker(), () => {});
}
