/** Font files as they come (TTF, OTF, WOFF, WOFF2) → the bare sfnt, with every size in them checked before it is believed. */
import { AppError } from '@escena/core/app-error';
import decompressWoff2 from 'woff2-encoder/decompress';

/** The largest CJK fonts with all weights of one style are about half of this. */
export const maxFontBytes = 32 * 1024 * 1024;
/** What a compressed font may grow to. */
const maxUnpackedBytes = 64 * 1024 * 1024;
const maxTables = 64;

/** @throws AppError type.not_a_font, type.font_too_big, type.font_damaged */
export async function unpackFont(file: Uint8Array): Promise<Uint8Array> {
  if (file.length > maxFontBytes) throw new AppError('type.font_too_big');
  const sfnt = await unwrap(file);
  checkDirectory(sfnt);
  return sfnt;
}

async function unwrap(file: Uint8Array): Promise<Uint8Array> {
  switch (tagAt(file, 0)) {
    case '\0\x01\0\0':
    case 'OTTO':
    case 'true':
      return file;
    case 'wOFF':
      return unpackWoff(file);
    case 'wOF2': {
      if (file.length < 48) throw new AppError('type.font_damaged', { detail: 'cut off in its header' });
      // The header's size is a hint that a liar may keep small: what came out is measured too.
      if (view(file).getUint32(16) > maxUnpackedBytes) throw new AppError('type.font_too_big');
      const sfnt = await decompressWoff2(file).catch((cause: unknown) => {
        throw new AppError('type.font_damaged', { detail: 'its compression cannot be read', cause });
      });
      if (sfnt.length > maxUnpackedBytes) throw new AppError('type.font_too_big');
      return sfnt;
    }
    default:
      throw new AppError('type.not_a_font');
  }
}

/** WOFF 1.0, W3C 2012, §4 and §5: the same tables, each deflated by itself. */
async function unpackWoff(file: Uint8Array): Promise<Uint8Array> {
  if (file.length < 44) throw new AppError('type.font_damaged', { detail: 'cut off in its header' });
  const from = view(file);
  const count = from.getUint16(12);
  if (count > maxTables || 44 + 20 * count > file.length)
    throw new AppError('type.font_damaged', { detail: `a directory of ${count} tables` });
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 44 + 20 * i;
    const [offset, packed, length] = [
      from.getUint32(at + 4),
      from.getUint32(at + 8),
      from.getUint32(at + 12),
    ];
    if (offset + packed > file.length || packed > length)
      throw new AppError('type.font_damaged', { detail: `table ${i} lies outside the file` });
    return { tag: file.subarray(at, at + 4), data: file.subarray(offset, offset + packed), length };
  });
  const start = 12 + 16 * count;
  const total = tables.reduce((sum, { length }) => sum + ((length + 3) & ~3), start);
  if (total > maxUnpackedBytes) throw new AppError('type.font_too_big');
  const sfnt = new Uint8Array(total);
  const to = view(sfnt);
  sfnt.set(file.subarray(4, 8), 0);
  to.setUint16(4, count);
  let offset = start;
  for (const [i, { tag, data, length }] of tables.entries()) {
    sfnt.set(data.length === length ? data : await inflate(data, length), offset);
    sfnt.set(tag, 12 + 16 * i);
    to.setUint32(12 + 16 * i + 8, offset);
    to.setUint32(12 + 16 * i + 12, length);
    offset += (length + 3) & ~3;
  }
  return sfnt;
}

/** By the web's own stream, which Node has too; it is read no further than the table may be long. */
async function inflate(data: Uint8Array, length: number): Promise<Uint8Array> {
  const table = new Uint8Array(length);
  let filled = 0;
  try {
    const packed = new Blob([data.slice()]).stream();
    for await (const chunk of packed.pipeThrough(new DecompressionStream('deflate'))) {
      if (filled + chunk.length > length) throw new RangeError('a table is longer than it says');
      table.set(chunk, filled);
      filled += chunk.length;
    }
  } catch (cause) {
    throw new AppError('type.font_damaged', { detail: 'its compression cannot be read', cause });
  }
  if (filled < length) throw new AppError('type.font_damaged', { detail: 'a table is shorter than it says' });
  return table;
}

/** Every table inside the file: what a truncated download breaks first. */
function checkDirectory(sfnt: Uint8Array): void {
  const from = view(sfnt);
  const count = sfnt.length >= 12 ? from.getUint16(4) : 0;
  if (count === 0 || count > maxTables || 12 + 16 * count > sfnt.length)
    throw new AppError('type.font_damaged', { detail: `a directory of ${count} tables` });
  for (let i = 0; i < count; i++) {
    const at = 12 + 16 * i;
    if (from.getUint32(at + 8) + from.getUint32(at + 12) > sfnt.length)
      throw new AppError('type.font_damaged', { detail: `table ${tagAt(sfnt, at)} is cut off` });
  }
}

function tagAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
