/**
 * What the server wrote into the part that it made (XMP: that a machine had a hand in it, with which tool and seed) goes along into
 * the whole that the browser put together. Its signature (C2PA) does not: that vouches for the part's own bytes.
 */
import type { WholeFormat } from './own-photo-messages.ts';

const keyword = 'XML:com.adobe.xmp\0';
/** the keyword, then: not compressed, its method, no language, no translation (PNG third edition, 11.3.2.3) */
const packetFrom = keyword.length + 4;
/** after signature and `IHDR` */
const pngHeaderEnd = 33;
const jpegNamespace = 'http://ns.adobe.com/xap/1.0/\0';

const ascii = new TextEncoder();

/** @param made a PNG. @param file what it goes into. @returns the file as it is where the other has none, or too much */
export function carryXmp(
  made: Uint8Array,
  file: Uint8Array<ArrayBuffer>,
  format: WholeFormat,
): Uint8Array<ArrayBuffer> {
  const chunk = xmpChunk(made);
  if (!chunk) return file;
  if (format === 'png') return joined(file.subarray(0, pngHeaderEnd), chunk, file.subarray(pngHeaderEnd));
  const packet = joined(ascii.encode(jpegNamespace), chunk.subarray(8 + packetFrom, chunk.length - 4));
  const length = 2 + packet.length;
  if (length > 0xffff) return file;
  // Behind the JFIF header, if there is one (XMP part 3, 1.1.3).
  const at = file[2] === 0xff && file[3] === 0xe0 ? 4 + (file[4] ?? 0) * 256 + (file[5] ?? 0) : 2;
  const head = Uint8Array.of(0xff, 0xe1, length >> 8, length & 0xff);
  return joined(file.subarray(0, at), head, packet, file.subarray(at));
}

/** The whole chunk, its check sum included. */
function xmpChunk(png: Uint8Array): Uint8Array | undefined {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = 8; at + 12 <= png.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > png.length) return undefined;
    const kind = textAt(png, at + 4, 4);
    if (kind === 'iTXt' && textAt(png, at + 8, keyword.length) === keyword) return png.subarray(at, end);
    if (kind === 'IEND') return undefined;
    at = end;
  }
  return undefined;
}

function textAt(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
