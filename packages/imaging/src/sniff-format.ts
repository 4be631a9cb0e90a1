/**
 * What a file is, by its first bytes and never by its name. Pure: no codec is loaded, so a web process may call it on
 * the head of an upload. 64 kB are plenty; shorter heads only weaken the search for animation and SVG.
 */
import { AppError } from '@escena/core/app-error';

/** The formats that `decodeImage` reads. */
export const imageFormats = ['jpeg', 'png', 'webp', 'avif', 'tiff', 'heic'] as const;
export type ImageFormat = (typeof imageFormats)[number];

/** Pictures that are recognised in order to be refused by name. */
export type RefusedFormat = 'gif' | 'svg' | 'bmp' | 'jxl' | 'jp2' | 'psd' | 'ico' | 'raw';

export type Sniffed =
  | { readonly supported: true; readonly format: ImageFormat; readonly animated: boolean }
  | { readonly supported: false; readonly format: RefusedFormat };

const textDecoder = new TextDecoder('latin1');

/** @param head the first bytes of the file; undefined means that they start no known picture */
export function sniffFormat(head: Uint8Array): Sniffed | undefined {
  if (startsWith(head, [0xff, 0xd8, 0xff])) return still('jpeg');
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    return { supported: true, format: 'png', animated: isAnimatedPng(head) };
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP')
    return { supported: true, format: 'webp', animated: isAnimatedWebp(head) };
  if (ascii(head, 4, 8) === 'ftyp') return sniffBrand(head);
  const order = ascii(head, 0, 4);
  // Canon's CR2 is a TIFF whose header continues with its own name.
  if (order === 'II*\0' || order === 'MM\0*' || order === 'II+\0' || order === 'MM\0+')
    return ascii(head, 8, 10) === 'CR' ? refused('raw') : still('tiff');
  return sniffRefused(head);
}

/**
 * The format, when `decodeImage` reads it.
 * @throws AppError image.not_an_image, image.unsupported, image.animated
 */
export function requireSupportedFormat(head: Uint8Array): ImageFormat {
  const sniffed = sniffFormat(head);
  if (!sniffed) throw new AppError('image.not_an_image');
  if (!sniffed.supported)
    throw new AppError('image.unsupported', {
      detail: sniffed.format.toUpperCase(),
      data: { format: sniffed.format },
    });
  if (sniffed.animated)
    throw new AppError('image.animated', {
      detail: sniffed.format.toUpperCase(),
      data: { format: sniffed.format },
    });
  return sniffed.format;
}

/** ISO base media files: the major brand says what they hold (ISO/IEC 23008-12 annex B, AV1 image format §6). */
function sniffBrand(head: Uint8Array): Sniffed | undefined {
  const boxEnd = Math.min(uint32(head, 0), head.length);
  const major = ascii(head, 8, 12);
  const brands = [major];
  for (let at = 16; at + 4 <= boxEnd; at += 4) brands.push(ascii(head, at, at + 4));
  if (major === 'avis' || major === 'hevc' || major === 'hevx' || major === 'msf1')
    return { supported: true, format: brands.includes('avif') ? 'avif' : 'heic', animated: true };
  if (brands.includes('avif')) return still('avif');
  if (brands.some((brand) => ['heic', 'heix', 'heim', 'heis'].includes(brand))) return still('heic');
  // `mif1` alone promises any codec; libheif finds out which.
  if (brands.includes('mif1')) return still('heic');
  return major === 'crx ' ? refused('raw') : undefined;
}

function sniffRefused(head: Uint8Array): Sniffed | undefined {
  if (/^GIF8[79]a/.test(ascii(head, 0, 6))) return refused('gif');
  if (ascii(head, 0, 4) === '8BPS') return refused('psd');
  if (ascii(head, 0, 2) === 'BM' && head.length > 26 && uint32(head, 6) === 0) return refused('bmp');
  if (startsWith(head, [0xff, 0x0a]) || ascii(head, 4, 8) === 'JXL ') return refused('jxl');
  if (ascii(head, 4, 8) === 'jP  ' || startsWith(head, [0xff, 0x4f, 0xff, 0x51])) return refused('jp2');
  if (startsWith(head, [0, 0, 1, 0]) && (head[4] ?? 0) > 0) return refused('ico');
  return isSvg(head) ? refused('svg') : undefined;
}

/** An `acTL` chunk stands before the first `IDAT` (PNG third edition, §11.3.6.1). */
function isAnimatedPng(head: Uint8Array): boolean {
  for (let at = 8; at + 8 <= head.length; at += 12 + uint32(head, at)) {
    const kind = ascii(head, at + 4, at + 8);
    if (kind === 'acTL') return true;
    if (kind === 'IDAT') return false;
  }
  return false;
}

/** Bit 1 of the flags of the extended header (WebP container, "Extended file format"). */
function isAnimatedWebp(head: Uint8Array): boolean {
  return ascii(head, 12, 16) === 'VP8X' && ((head[20] ?? 0) & 0b10) !== 0;
}

/** The root element may follow a byte order mark, a declaration, comments and a doctype. */
function isSvg(head: Uint8Array): boolean {
  const text = textDecoder.decode(head.subarray(0, 4096)).replace(/^(ï»¿)?\s*/, '');
  return text.startsWith('<') && /<svg[\s>]/i.test(text);
}

function still(format: ImageFormat): Sniffed {
  return { supported: true, format, animated: false };
}

function refused(format: RefusedFormat): Sniffed {
  return { supported: false, format };
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte);
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return textDecoder.decode(bytes.subarray(from, to));
}

function uint32(bytes: Uint8Array, at: number): number {
  if (at + 4 > bytes.length) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);
}
