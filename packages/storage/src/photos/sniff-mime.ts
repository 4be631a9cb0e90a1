/** The first bytes of what is worth keeping. The worker reads the file for real; this only turns the rest away early. */
const signatures: readonly {
  readonly mime: string;
  readonly at: number;
  readonly magic: readonly number[];
}[] = [
  { mime: 'image/jpeg', at: 0, magic: [0xff, 0xd8, 0xff] },
  { mime: 'image/png', at: 0, magic: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mime: 'image/webp', at: 8, magic: [0x57, 0x45, 0x42, 0x50] },
  { mime: 'image/avif', at: 4, magic: [0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69] },
  // Any other ISO base media file: the worker tells HEIC from films.
  { mime: 'image/heic', at: 4, magic: [0x66, 0x74, 0x79, 0x70] },
  { mime: 'image/tiff', at: 0, magic: [0x49, 0x49, 0x2a, 0x00] },
  { mime: 'image/tiff', at: 0, magic: [0x4d, 0x4d, 0x00, 0x2a] },
  // BigTIFF; and pictures that are refused by their own name once the worker has read them.
  { mime: 'image/tiff', at: 0, magic: [0x49, 0x49, 0x2b, 0x00] },
  { mime: 'image/tiff', at: 0, magic: [0x4d, 0x4d, 0x00, 0x2b] },
  { mime: 'image/gif', at: 0, magic: [0x47, 0x49, 0x46, 0x38] },
];

/** A logo: XML, whose root may follow a byte order mark, blanks, a declaration or a comment. */
const svg = /^(?:ï»¿)?\s*<(?:svg[\s>]|\?xml\s|!--)/;

/** How many bytes `sniffMime` looks at. */
export const sniffedBytes = 12;

/** The media type that a file's first bytes claim; undefined when it can be neither photo nor logo. */
export function sniffMime(head: Uint8Array): string | undefined {
  const mime = signatures.find(({ at, magic }) => magic.every((byte, i) => head[at + i] === byte))?.mime;
  return mime ?? (svg.test(new TextDecoder('latin1').decode(head)) ? 'image/svg+xml' : undefined);
}
