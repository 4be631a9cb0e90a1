/** A request's body in chunks, and what is left of it after its reader has given up. */
export interface Body {
  readonly chunks: AsyncGenerator<Uint8Array, void, void>;
  /**
   * Reads on without keeping anything, `maxBytes` at most. A browser that is cut off while it sends reports a broken
   * connection; one that may finish hears why its file was refused.
   */
  readonly drain: (maxBytes: number) => Promise<void>;
}

export function readBody(stream: ReadableStream<Uint8Array> | null): Body {
  const reader = stream?.getReader();
  async function* chunks() {
    for (;;) {
      const next = await reader?.read();
      if (!next || next.done) return;
      yield next.value;
    }
  }
  return {
    chunks: chunks(),
    async drain(maxBytes) {
      let left = maxBytes;
      for await (const chunk of chunks()) {
        left -= chunk.byteLength;
        if (left < 0) break;
      }
      await reader?.cancel();
    },
  };
}
