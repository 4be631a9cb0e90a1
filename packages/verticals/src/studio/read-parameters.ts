/**
 * What a file of the studio says of its own making: "same again" from a picture that somebody drops on the page. Pure and
 * small, for browsers: it reads the XMP packet that `outputProvenance` embedded, out of a PNG or a JPEG, and looks at
 * nothing else. Files come from anywhere: every length is checked, and what is believed is what the contract reads.
 */
import { type StudioInput, studioInput } from './contract.ts';

export interface ReadParameters {
  readonly input: StudioInput;
  /** sha256 of the denoiser's graph that drew it; null where the file does not say */
  readonly checkpoint: string | null;
}

/** Metadata stands before the pixels; a file that hides it deeper is not ours. */
const mostBytes = 4 * 2 ** 20;
/** A JPEG segment holds no more, and ours are written to fit one. */
const mostPacketBytes = 65_533;
/** Chunks or segments that are looked at: our files have a handful. */
const mostParts = 1000;

const xmpKeyword = 'XML:com.adobe.xmp';
const xmpSignature = 'http://ns.adobe.com/xap/1.0/\0';

/**
 * @param file the bytes of a PNG or JPEG, or their beginning
 * @returns undefined for a file that says nothing that the studio could draw from, whatever is wrong with it
 */
export function readParameters(file: Uint8Array): ReadParameters | undefined {
  const bytes = file.subarray(0, mostBytes);
  const packet = startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ? ofPng(bytes) : ofJpeg(bytes);
  if (!packet) return undefined;
  const text = new TextDecoder().decode(packet);
  if (valueOf(text, 'tool') !== 'studio') return undefined;
  const input = parseInput(valueOf(text, 'parameters'));
  const checkpoint = valueOf(text, 'checkpoint');
  return input && { input, checkpoint: checkpoint && /^[0-9a-f]{64}$/.test(checkpoint) ? checkpoint : null };
}

function parseInput(json: string | undefined): StudioInput | undefined {
  if (json === undefined) return undefined;
  try {
    return studioInput.safeParse(JSON.parse(json)).data;
  } catch {
    // No JSON: somebody else's file, or a damaged one.
    return undefined;
  }
}

/** The text of an uncompressed `iTXt` chunk of XMP (PNG third edition §11.3.3.4). */
function ofPng(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 8;
  for (let part = 0; part < mostParts && at + 12 <= bytes.length; part++) {
    const length = view.getUint32(at);
    const kind = ascii(bytes, at + 4, at + 8);
    const start = at + 8;
    const end = start + length;
    if (end + 4 > bytes.length || kind === 'IDAT' || kind === 'IEND') return undefined;
    // keyword, 0, not compressed (0), method (0), language, 0, translated keyword, 0, text
    const head = start + xmpKeyword.length;
    if (kind === 'iTXt' && ascii(bytes, start, head) === xmpKeyword) {
      const plain = [0, 0, 0, 0, 0].every((value, i) => bytes[head + i] === value);
      return plain && length <= mostPacketBytes ? bytes.subarray(head + 5, end) : undefined;
    }
    at = end + 4;
  }
  return undefined;
}

/** The body of an APP1 segment of XMP (XMP specification part 3 §1.1.3). */
function ofJpeg(bytes: Uint8Array): Uint8Array | undefined {
  if (!startsWith(bytes, [0xff, 0xd8])) return undefined;
  let at = 2;
  for (let part = 0; part < mostParts && at + 4 <= bytes.length; part++) {
    const marker = bytes[at + 1] ?? 0;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const start = at + 4;
    const end = at + 2 + length;
    // Start of scan: pixels follow.
    if (bytes[at] !== 0xff || marker === 0xda || length < 2 || end > bytes.length) return undefined;
    const head = start + xmpSignature.length;
    if (marker === 0xe1 && head <= end && ascii(bytes, start, head) === xmpSignature)
      return bytes.subarray(head, end);
    at = end;
  }
  return undefined;
}

/** The content of an element of our own namespace, as `provenanceXmp` writes them: no attributes, no children. */
function valueOf(packet: string, name: string): string | undefined {
  const [open, close] = [`<escena:${name}>`, `</escena:${name}>`];
  const from = packet.indexOf(open);
  const to = packet.indexOf(close, from);
  if (from < 0 || to < 0) return undefined;
  const text = packet.slice(from + open.length, to);
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, i) => bytes[i] === value);
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 64)));
}
