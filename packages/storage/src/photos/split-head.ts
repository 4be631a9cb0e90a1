/**
 * The first `length` bytes of a stream (fewer when it is shorter), and the whole stream again, those bytes included.
 * The rest is read only when it is asked for.
 */
export async function splitHead(
  stream: AsyncIterable<Uint8Array>,
  length: number,
): Promise<{ head: Uint8Array; whole: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let seen = 0;
  while (seen < length) {
    const next = await iterator.next();
    if (next.done) break;
    chunks.push(next.value);
    seen += next.value.byteLength;
  }
  async function* whole() {
    try {
      yield* chunks;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(chunks).subarray(0, length), whole: whole() };
}
