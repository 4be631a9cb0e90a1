import { describe, expect, it } from 'vitest';
import { sniffedBytes, sniffMime } from './sniff-mime.ts';
import { splitHead } from './split-head.ts';

async function* inChunks(...chunks: number[][]) {
  for (const chunk of chunks) yield Uint8Array.from(chunk);
}

describe('splitHead', () => {
  it.each([
    ['byte by byte', [[1], [2], [3], [4], [5]]],
    ['at once', [[1, 2, 3, 4, 5]]],
    ['empty chunks between', [[], [1, 2], [], [3, 4, 5]]],
  ])('gives the head and the whole: %s', async (_, chunks) => {
    const { head, whole } = await splitHead(inChunks(...chunks), 3);
    expect([...head]).toEqual([1, 2, 3]);
    const all: number[] = [];
    for await (const chunk of whole) all.push(...chunk);
    expect(all).toEqual([1, 2, 3, 4, 5]);
  });

  it('takes what a short stream has', async () => {
    const { head } = await splitHead(inChunks([7]), 12);
    expect([...head]).toEqual([7]);
  });

  it('closes the source when the reader stops early', async () => {
    let closed = false;
    async function* source() {
      try {
        for (;;) yield new Uint8Array(4);
      } finally {
        closed = true;
      }
    }
    const { whole } = await splitHead(source(), 4);
    for await (const chunk of whole) if (chunk.length > 0) break;
    expect(closed).toBe(true);
  });
});

describe('sniffMime', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    );

  it.each([
    ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0], 'xxxxxxxx')],
    ['image/png', bytes([0x89], 'PNG\r\n', [0x1a], '\n0000')],
    ['image/webp', bytes('RIFF', [1, 2, 3, 4], 'WEBP')],
    ['image/avif', bytes([0, 0, 0, 0x20], 'ftypavif')],
    ['image/heic', bytes([0, 0, 0, 0x18], 'ftypheic')],
    ['image/tiff', bytes('II*', [0], 'xxxxxxxx')],
    [undefined, bytes('%PDF-1.7 xxxxx')],
    ['image/svg+xml', bytes('<svg xmlns="">')],
    ['image/svg+xml', bytes([0xef, 0xbb, 0xbf], '<?xml version="1.0"?>')],
    [undefined, bytes('<!doctype html>')],
    [undefined, bytes('<html>')],
    [undefined, bytes([0xff, 0xd8])],
    [undefined, bytes()],
  ])('%s', (mime, head) => {
    expect(sniffMime(head.subarray(0, sniffedBytes))).toBe(mime);
  });
});
