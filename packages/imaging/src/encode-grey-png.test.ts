import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeGreyPng } from './encode-grey-png.ts';

/** Name and data of every chunk, its checksum compared with zlib's. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(png.subarray(at + 4, at + 8 + length)));
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return chunks;
}

describe('a mask as a PNG', () => {
  it('has one channel, and every sample back exactly', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 40 }),
        fc.nat(),
        async (w, h, s) => {
          const samples = Uint8Array.from({ length: w * h }, (_, k) => (k * k + s) % 256);
          const png = Buffer.from(await encodeGreyPng({ width: w, height: h }, samples));
          expect(png.toString('latin1', 1, 4)).toBe('PNG');
          const chunks = chunksOf(png);
          const header = chunks.get('IHDR');
          expect([header?.readUInt32BE(0), header?.readUInt32BE(4)]).toEqual([w, h]);
          expect([...(header?.subarray(8) ?? [])]).toEqual([8, 0, 0, 0, 0]);
          const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
          for (let y = 0; y < h; y++) {
            expect(rows[y * (w + 1)]).toBe(0);
            expect(
              rows.subarray(y * (w + 1) + 1, (y + 1) * (w + 1)).equals(samples.subarray(y * w, (y + 1) * w)),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
