/**
 * Puts a profile and an XMP packet into an encoded file without touching its pixels. sharp can attach a profile only
 * while converting values into it, which is exactly what must not happen here.
 */
import { crc32, deflateSync } from 'node:zlib';
import { AppError } from '@escena/core/app-error';

export interface Metadata {
  readonly icc?: Uint8Array;
  readonly xmp?: string;
}

/** @returns the file with both embedded, as each format wants it; the same bytes when there is nothing to embed */
export function embedMetadata(
  format: 'png' | 'jpeg' | 'webp',
  file: Uint8Array,
  { icc, xmp }: Metadata,
): Uint8Array {
  const packet = xmp === undefined ? undefined : Buffer.from(xmp, 'utf8');
  if (!icc && !packet) return file;
  switch (format) {
    case 'png':
      return intoPng(file, icc, packet);
    case 'jpeg':
      return intoJpeg(file, icc, packet);
    case 'webp':
      return intoWebp(file, icc, packet);
  }
}

/** `iCCP` must stand before the pixels; the packet goes in `iTXt` (PNG third edition §11.3.2.3; XMP part 3 §1.1.5). */
function intoPng(file: Uint8Array, icc: Uint8Array | undefined, xmp: Uint8Array | undefined): Uint8Array {
  const headerEnd = 33;
  const chunks: Uint8Array[] = [];
  if (icc) chunks.push(pngChunk('iCCP', Buffer.from('ICC profile\0\0', 'latin1'), deflateSync(icc)));
  if (xmp) chunks.push(pngChunk('iTXt', Buffer.from('XML:com.adobe.xmp\0\0\0\0\0', 'latin1'), xmp));
  return Buffer.concat([file.subarray(0, headerEnd), ...chunks, file.subarray(headerEnd)]);
}

function pngChunk(kind: string, ...parts: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), ...parts]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(body.length - 4);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** APP1 and APP2 follow the JFIF header; profiles over 64 kB go in several segments (ICC.1:2022 annex B.4). */
function intoJpeg(file: Uint8Array, icc: Uint8Array | undefined, xmp: Uint8Array | undefined): Uint8Array {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const insertAt = view.readUInt16BE(2) === 0xffe0 ? 4 + view.readUInt16BE(4) : 2;
  const segments: Uint8Array[] = [];
  if (xmp) segments.push(jpegSegment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), xmp));
  if (icc) {
    const room = 65_519;
    const count = Math.ceil(icc.length / room);
    for (let i = 0; i < count; i++) {
      const head = Buffer.concat([Buffer.from('ICC_PROFILE\0', 'latin1'), Uint8Array.of(i + 1, count)]);
      segments.push(jpegSegment(0xe2, head, icc.subarray(i * room, (i + 1) * room)));
    }
  }
  return Buffer.concat([view.subarray(0, insertAt), ...segments, view.subarray(insertAt)]);
}

function jpegSegment(marker: number, head: Uint8Array, body: Uint8Array): Uint8Array {
  const length = 2 + head.length + body.length;
  if (length > 0xffff)
    throw new AppError('internal', { detail: `metadata of ${body.length} bytes in a JPEG` });
  return Buffer.concat([Uint8Array.of(0xff, marker, length >> 8, length & 0xff), head, body]);
}

/** Needs the extended header; order ICCP, picture, XMP (WebP container specification, "Extended file format"). */
function intoWebp(file: Uint8Array, icc: Uint8Array | undefined, xmp: Uint8Array | undefined): Uint8Array {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const first = view.toString('latin1', 12, 16);
  const flags = (icc ? 0x20 : 0) | (xmp ? 0x04 : 0);
  const header =
    first === 'VP8X' ? Buffer.from(view.subarray(20, 30)) : extendedHeader(view.subarray(20), first);
  header[0] = (header[0] ?? 0) | flags;
  const picture = view.subarray(first === 'VP8X' ? 30 : 12);
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    riffChunk('VP8X', header),
    ...(icc ? [riffChunk('ICCP', icc)] : []),
    picture,
    ...(xmp ? [riffChunk('XMP ', xmp)] : []),
  ]);
  return riffChunk('RIFF', body);
}

/** Size and alpha from a bare bitstream: lossy (RFC 6386 §9.1) or lossless (RFC 9649 §3.4). */
function extendedHeader(stream: Buffer, kind: string): Buffer {
  const lossless = kind === 'VP8L';
  const packed = lossless ? stream.readUInt32LE(1) : 0;
  const width = lossless ? (packed & 0x3fff) + 1 : stream.readUInt16LE(6) & 0x3fff;
  const height = lossless ? ((packed >> 14) & 0x3fff) + 1 : stream.readUInt16LE(8) & 0x3fff;
  const header = Buffer.alloc(10);
  header[0] = (packed >> 28) & 1 ? 0x10 : 0;
  header.writeUIntLE(width - 1, 4, 3);
  header.writeUIntLE(height - 1, 7, 3);
  return header;
}

function riffChunk(kind: string, body: Uint8Array): Buffer {
  const head = Buffer.alloc(8);
  head.write(kind, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
}
