/** The plain 8-bit PNGs of the reference cases; product pictures go through `@escena/imaging`, which refuses tiny ones. */
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import type { Raster } from '@escena/core/raster';

const signatureBytes = 8;
const channelsOfColorType: Readonly<Record<number, Raster['channels']>> = { 0: 1, 2: 3, 6: 4 };

export function readPng(file: string): Raster {
  const bytes = readFileSync(file);
  const width = bytes.readUInt32BE(signatureBytes + 8);
  const height = bytes.readUInt32BE(signatureBytes + 12);
  const channels = channelsOfColorType[bytes[signatureBytes + 17] ?? -1];
  if (!channels || bytes[signatureBytes + 16] !== 8) throw new Error(`${file}: not a plain 8-bit PNG`);
  const parts: Buffer[] = [];
  for (let at = signatureBytes; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const data = unfilter(inflateSync(Buffer.concat(parts)), width * channels, height, channels);
  return { width, height, channels, data };
}

function unfilter(filtered: Uint8Array, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const kind = filtered[y * (stride + 1)];
    for (let i = 0; i < stride; i++) {
      const at = y * stride + i;
      const left = i < channels ? 0 : (out[at - channels] ?? 0);
      const up = y === 0 ? 0 : (out[at - stride] ?? 0);
      const corner = i < channels || y === 0 ? 0 : (out[at - stride - channels] ?? 0);
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind ?? 0] ?? 0;
      out[at] = (filtered[y * (stride + 1) + 1 + i] ?? 0) + predicted;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
