/**
 * Writes small HEIC files for tests, since no encoder is at hand: HEVC intra pictures whose every block is PCM, that is
 * plain samples behind a minimum of entropy coding (ITU-T H.265 §7.3, §9.3), in the boxes of ISO/IEC 23008-12.
 */

const block = 16;

export interface HeicOptions {
  /** quarter turns anticlockwise, as an `irot` property */
  readonly rotation?: 0 | 1 | 2 | 3;
  readonly brand?: string;
}

/** A picture of 16 × 16 blocks. `sampleAt` gives Y, Cb, Cr (full range, BT.601 matrix) of a block. */
export interface BlockPicture {
  readonly columns: number;
  readonly rows: number;
  readonly sampleAt: (column: number, row: number) => readonly [y: number, cb: number, cr: number];
}

export function heicFile(picture: BlockPicture, { rotation = 0, brand = 'heic' }: HeicOptions = {}): Buffer {
  const width = picture.columns * block;
  const height = picture.rows * block;
  const parameterSets = [
    { kind: 32, unit: nal(32, videoParameters()) },
    { kind: 33, unit: nal(33, sequenceParameters(width, height)) },
    { kind: 34, unit: nal(34, pictureParameters()) },
  ];
  const slice = nal(19, sliceData(picture));
  const item = Buffer.concat([uint(4, slice.length), slice]);
  const properties = [
    fullBox('ispe', uint(4, width), uint(4, height)),
    box('hvcC', decoderConfiguration(parameterSets)),
    box('colr', Buffer.from('nclx', 'latin1'), uint(2, 1), uint(2, 13), uint(2, 6), uint(1, 0x80)),
    box('irot', uint(1, rotation)),
  ];
  const ftyp = box('ftyp', Buffer.from(brand, 'latin1'), uint(4, 0), Buffer.from('mif1heic', 'latin1'));
  const meta = (offset: number) =>
    fullBox(
      'meta',
      fullBox('hdlr', uint(4, 0), Buffer.from('pict', 'latin1'), Buffer.alloc(13)),
      fullBox('pitm', uint(2, 1)),
      // One item, in one extent, addressed from the start of the file.
      fullBox(
        'iloc',
        uint(1, 0x44),
        uint(1, 0),
        uint(2, 1),
        uint(2, 1),
        uint(2, 0),
        uint(2, 1),
        uint(4, offset),
        uint(4, item.length),
      ),
      fullBox(
        'iinf',
        uint(2, 1),
        versioned(2, 'infe', uint(2, 1), uint(2, 0), Buffer.from('hvc1\0', 'latin1')),
      ),
      box(
        'iprp',
        box('ipco', ...properties),
        fullBox('ipma', uint(4, 1), uint(2, 1), uint(1, 4), Uint8Array.of(0x01, 0x82, 0x03, 0x84)),
      ),
    );
  const offset = ftyp.length + meta(0).length + 8;
  return Buffer.concat([ftyp, meta(offset), box('mdat', item)]);
}

function decoderConfiguration(sets: readonly { kind: number; unit: Buffer }[]): Buffer {
  return Buffer.concat([
    Uint8Array.of(
      1,
      0x03,
      0x70,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      93,
      0xf0,
      0,
      0xfc,
      0xfd,
      0xf8,
      0xf8,
      0,
      0,
      0x0f,
      sets.length,
    ),
    ...sets.map(({ kind, unit }) =>
      Buffer.concat([uint(1, 0x80 | kind), uint(2, 1), uint(2, unit.length), unit]),
    ),
  ]);
}

/** Bits, most significant first. */
class BitWriter {
  readonly #bits: number[] = [];
  fixed(count: number, value: number): this {
    for (let i = count - 1; i >= 0; i--) this.#bits.push(Math.floor(value / 2 ** i) & 1);
    return this;
  }
  /** ue(v), §9.2 */
  golomb(...values: readonly number[]): this {
    for (const value of values) {
      const length = Math.floor(Math.log2(value + 1));
      this.fixed(length, 0).fixed(length + 1, value + 1);
    }
    return this;
  }
  align(): this {
    while (this.#bits.length % 8) this.#bits.push(0);
    return this;
  }
  /** rbsp_trailing_bits */
  end(): Buffer {
    return this.fixed(1, 1).align().bytes();
  }
  bytes(): Buffer {
    return Buffer.from(
      Array.from({ length: this.#bits.length / 8 }, (_, i) =>
        this.#bits.slice(i * 8, i * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
      ),
    );
  }
}

/** general profile Main Still Picture, level 3.1 (§7.3.3) */
function profile(bits: BitWriter): BitWriter {
  return bits.fixed(8, 0x03).fixed(32, 0x70000000).fixed(4, 0b1001).fixed(32, 0).fixed(12, 0).fixed(8, 93);
}

function videoParameters(): Buffer {
  const bits = new BitWriter().fixed(4, 0).fixed(2, 3).fixed(6, 0).fixed(3, 0).fixed(1, 1).fixed(16, 0xffff);
  return profile(bits).fixed(1, 1).golomb(0, 0, 0).fixed(6, 0).golomb(0).fixed(1, 0).fixed(1, 0).end();
}

function sequenceParameters(width: number, height: number): Buffer {
  const bits = new BitWriter().fixed(4, 0).fixed(3, 0).fixed(1, 1);
  profile(bits).golomb(0, 1, width, height).fixed(1, 0).golomb(0, 0, 4).fixed(1, 1).golomb(0, 0, 0);
  // Coding blocks of 8…16, transforms of 4…16, no scaling lists, asymmetric partitions or offsets; PCM of 8 bits, 8…16.
  bits.golomb(0, 1, 0, 2, 0, 0).fixed(3, 0).fixed(1, 1).fixed(4, 7).fixed(4, 7).golomb(0, 1).fixed(1, 1);
  return bits.golomb(0).fixed(1, 0).fixed(1, 0).fixed(1, 0).fixed(1, 0).fixed(1, 0).end();
}

function pictureParameters(): Buffer {
  const bits = new BitWriter().golomb(0, 0).fixed(1, 0).fixed(1, 0).fixed(3, 0).fixed(1, 0).fixed(1, 0);
  bits.golomb(0, 0, 0).fixed(1, 0).fixed(1, 0).fixed(1, 0).golomb(0, 0).fixed(1, 0).fixed(1, 0).fixed(1, 0);
  bits.fixed(1, 0).fixed(1, 0).fixed(1, 0).fixed(1, 0);
  // The deblocking filter is switched off, so that samples come out as they went in.
  bits.fixed(1, 1).fixed(1, 0).fixed(1, 1).fixed(1, 0).fixed(1, 0).golomb(0).fixed(1, 0).fixed(1, 0);
  return bits.end();
}

/**
 * One slice of PCM blocks. Entropy coding shrinks to a formula: the coder restarts at every block with low 0 and range
 * 510, codes "the slice goes on" (range 508), "not split" as the likelier value (range less the row of table 9-52 for
 * range quarter 3), then "PCM", whose flush writes the nine bits of low with the last one set (§9.3.5.6).
 */
function sliceData({ columns, rows, sampleAt }: BlockPicture): Buffer {
  // First slice, no output of prior pictures, parameter set 0, intra slice, delta 0; its end is byte_alignment().
  const parts = [new BitWriter().fixed(1, 1).fixed(1, 0).golomb(0, 2, 0).end()];
  for (let i = 0; i < columns * rows; i++) {
    const range = (i === 0 ? 510 : 508) - (leastProbableRange[Math.min(i, 62)] ?? 0);
    const [y, cb, cr] = sampleAt(i % columns, Math.floor(i / columns));
    const chroma = (block * block) / 4;
    parts.push(
      flushed(range),
      Buffer.alloc(block * block, y),
      Buffer.alloc(chroma, cb),
      Buffer.alloc(chroma, cr),
    );
  }
  parts.push(flushed(510));
  return Buffer.concat(parts);
}

/** A terminating bin of value 1 coded from low 0 in this range, then alignment. */
function flushed(range: number): Buffer {
  return uint(2, ((range - 2) | 1) << 7);
}

/** Table 9-52, last column, for states 0…62: the split flag starts in state 0 and climbs one state a block. */
const leastProbableRange = [
  240, 227, 216, 205, 195, 185, 175, 166, 158, 150, 142, 135, 128, 122, 116, 110, 104, 99, 94, 89, 85, 80, 76,
  72, 69, 65, 62, 59, 56, 53, 50, 48, 45, 43, 41, 39, 37, 35, 33, 31, 30, 28, 27, 25, 24, 23, 22, 21, 20, 19,
  18, 17, 16, 15, 14, 14, 13, 12, 12, 11, 11, 10, 9,
];

/** A NAL unit with emulation prevention (§7.4.2). */
function nal(kind: number, payload: Buffer): Buffer {
  const bytes = [kind << 1, 1];
  let zeros = 0;
  for (const byte of payload) {
    if (zeros >= 2 && byte <= 3) {
      bytes.push(3);
      zeros = 0;
    }
    bytes.push(byte);
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return Buffer.from(bytes);
}

function uint(size: number, value: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(value, 0, size);
  return bytes;
}

function box(kind: string, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([uint(4, body.length + 8), Buffer.from(kind, 'latin1'), body]);
}

function fullBox(kind: string, ...parts: readonly Uint8Array[]): Buffer {
  return versioned(0, kind, ...parts);
}

function versioned(version: number, kind: string, ...parts: readonly Uint8Array[]): Buffer {
  return box(kind, uint(4, version * 2 ** 24), ...parts);
}
