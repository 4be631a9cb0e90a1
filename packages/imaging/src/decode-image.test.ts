import { crc32, deflateSync } from 'node:zlib';
import { AppError } from '@escena/core/app-error';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeImage } from './decode-image.ts';
import { encodeJpeg, encodePng } from './encode-image.ts';
import { probeImage } from './probe-image.ts';
import { largestDifference, testPicture } from './testing/pictures.ts';

const picture = testPicture(320, 288);
const raw = { raw: { width: 320, height: 288, channels: 3 } } as const;
const source = () => sharp(picture.data, raw);
let p3 = new Uint8Array();

beforeAll(async () => {
  const tagged = await source().withIccProfile('p3').png().toBuffer();
  p3 = Uint8Array.from((await sharp(tagged).metadata()).icc ?? []);
  expect(p3.length).toBeGreaterThan(300);
});

async function codeOf(bytes: Uint8Array): Promise<string> {
  const errors = await Promise.all(
    [decodeImage(bytes), probeImage(bytes)].map((work) =>
      work.then(
        () => undefined,
        (error: unknown) => error,
      ),
    ),
  );
  const codes = errors.map((error) => (error instanceof AppError ? error.code : String(error)));
  // Damaged pixels show only when they are decoded.
  return codes[1] === 'undefined'
    ? `decode: ${codes[0]}`
    : codes[0] === codes[1]
      ? (codes[0] ?? '')
      : codes.join();
}

describe('what is read', () => {
  it('has the very samples of a lossless file', async () => {
    for (const [format, bytes] of Object.entries({
      png: await source().png().toBuffer(),
      webp: await source().webp({ lossless: true }).toBuffer(),
      tiff: await source().tiff({ compression: 'lzw' }).toBuffer(),
    })) {
      const decoded = await decodeImage(bytes);
      expect(decoded).toMatchObject({ format, bitDepth: 8, hasGps: false });
      expect(largestDifference(decoded.raster, picture), format).toBe(0);
    }
  });

  it('comes close in lossy files', async () => {
    for (const [format, bytes] of Object.entries({
      jpeg: await source().jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer(),
      avif: await source().avif({ quality: 90, effort: 0, chromaSubsampling: '4:4:4' }).toBuffer(),
    })) {
      const decoded = await decodeImage(bytes);
      expect(decoded.format).toBe(format);
      expect(largestDifference(decoded.raster, picture), format).toBeLessThan(40);
    }
  });

  it('keeps values and profile of a Display P3 file apart, in every format that carries one', async () => {
    for (const bytes of [await encodePng(picture, { icc: p3 }), await encodeJpeg(picture, { icc: p3 })]) {
      const decoded = await decodeImage(bytes);
      expect(decoded.icc).toEqual(p3);
      const bare = await decodeImage(
        decoded.format === 'png' ? await encodePng(picture) : await encodeJpeg(picture),
      );
      expect(bare.icc).toBeUndefined();
      expect(largestDifference(decoded.raster, bare.raster)).toBe(0);
      // The same file through a converting decoder differs: the profile is real.
      const converted = await sharp(bytes).raw().toBuffer();
      expect(Buffer.compare(converted, Buffer.from(decoded.raster.data))).not.toBe(0);
    }
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is turned upright from EXIF orientation %d, once',
    async (orientation) => {
      const stored = await source().withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
      const upright = await decodeImage(stored);
      const plain = await decodeImage(await source().jpeg({ quality: 95 }).toBuffer());
      // Where EXIF says that the stored top-left sample belongs (EXIF 3.0, tag 0x0112).
      const { width, height, data } = upright.raster;
      const right = [2, 3, 6, 7].includes(orientation);
      const below = [3, 4, 7, 8].includes(orientation);
      const at = ((below ? height - 1 : 0) * width + (right ? width - 1 : 0)) * 3;
      expect([width, height]).toEqual(orientation > 4 ? [288, 320] : [320, 288]);
      expect([...data.subarray(at, at + 3)]).toEqual([...plain.raster.data.subarray(0, 3)]);
      expect(await probeImage(stored)).toMatchObject({ width, height });
    },
  );

  it('takes 16 bits, grey and palettes to 8-bit RGB', async () => {
    const deep = await decodeImage(await source().toColourspace('rgb16').png().toBuffer());
    expect(deep.bitDepth).toBe(16);
    expect(largestDifference(deep.raster, picture)).toBe(0);
    const grey = await decodeImage(await source().greyscale().toColourspace('b-w').png().toBuffer());
    expect(grey.raster.channels).toBe(3);
    for (let i = 0; i < 3000; i += 3) expect(grey.raster.data[i]).toBe(grey.raster.data[i + 2]);
    const palette = await decodeImage(await source().png({ palette: true, colours: 16 }).toBuffer());
    expect(palette.raster.channels).toBe(3);
  });

  it('has alpha only when something is transparent', async () => {
    const seeThrough = testPicture(300, 300, 4);
    expect(largestDifference((await decodeImage(await encodePng(seeThrough))).raster, seeThrough)).toBe(0);
    const opaque = await source().ensureAlpha(1).png().toBuffer();
    expect((await decodeImage(opaque)).raster.channels).toBe(3);
  });

  it('tells the focal length and whether the place is in it', async () => {
    const exif = {
      IFD2: { FocalLength: '52/10', FocalLengthIn35mmFilm: '26' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '37/1 23/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '5/1 59/1 0/1',
      },
    };
    for (const bytes of [
      await source().withExif(exif).jpeg().toBuffer(),
      await source().withExif(exif).webp().toBuffer(),
      await source().withExif(exif).png().toBuffer(),
    ])
      expect(await decodeImage(bytes)).toMatchObject({ focalLength35mm: 26, hasGps: true });
  });

  it('tells the focal length of a known camera that does not say its 35 mm figure', async () => {
    const known = { IFD0: { Model: 'Canon EOS 600D' }, IFD2: { FocalLength: '15/1' } };
    const bytes = await source().withExif(known).jpeg().toBuffer();
    expect((await decodeImage(bytes)).focalLength35mm).toBeCloseTo(24, 6);
    const strange = { IFD0: { Model: 'Pinhole 1' }, IFD2: { FocalLength: '15/1' } };
    const other = await source().withExif(strange).jpeg().toBuffer();
    expect((await decodeImage(other)).focalLength35mm).toBeUndefined();
  });
});

describe('what is refused', () => {
  it('is no picture, or none that we read', async () => {
    const gif = await source().gif().toBuffer();
    const svg = Buffer.from(
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="500" height="500"/>',
    );
    expect(await codeOf(Buffer.from('%PDF-1.7 and so on'))).toBe('image.not_an_image');
    expect(await codeOf(new Uint8Array())).toBe('image.not_an_image');
    expect(await codeOf(gif)).toBe('image.unsupported');
    expect(await codeOf(svg)).toBe('image.unsupported');
    expect(await codeOf(Buffer.from('RIFF1234WEBPVP8 garbage'))).toBe('image.truncated');
  });

  it('is cut off or damaged, in every format', async () => {
    const files = {
      jpeg: await source().jpeg().toBuffer(),
      progressive: await source().jpeg({ progressive: true }).toBuffer(),
      png: await source().png().toBuffer(),
      webp: await source().webp().toBuffer(),
      avif: await source().avif({ effort: 0 }).toBuffer(),
      tiff: await source().tiff({ compression: 'deflate' }).toBuffer(),
    };
    for (const [name, bytes] of Object.entries(files))
      for (const share of [0.5, 0.9])
        expect(await codeOf(bytes.subarray(0, bytes.length * share)), `${name} ${share}`).toContain(
          'image.truncated',
        );
    const bent = Buffer.from(files.png);
    bent[bent.length >> 1] = (bent[bent.length >> 1] ?? 0) ^ 0xff;
    expect(await codeOf(bent)).toBe('decode: image.truncated');
  });

  it('claims more pixels than we take, whatever follows', async () => {
    // Files of 70 bytes: nothing but the header can have been read.
    expect(await codeOf(pngHeader(50_000, 50_000))).toBe('image.too_many_pixels');
    expect(await codeOf(pngHeader(10_001, 10_000))).toBe('image.too_many_pixels');
    expect(await probeImage(pngHeader(10_000, 10_000))).toMatchObject({ width: 10_000, height: 10_000 });
    expect(await codeOf(lyingTiff())).toBe('image.too_many_pixels');
  });

  it('is larger than 200 MB', async () => {
    expect(await codeOf(new Uint8Array(200 * 1024 * 1024 + 1))).toBe('image.too_many_bytes');
  });

  it('is too small to be a photo', async () => {
    expect(await codeOf(await source().resize(1, 1).png().toBuffer())).toBe('image.too_small');
    expect(await codeOf(await source().resize(2000, 255).jpeg().toBuffer())).toBe('image.too_small');
  });

  it('is made for print', async () => {
    expect(await codeOf(await source().toColourspace('cmyk').jpeg().toBuffer())).toBe('image.cmyk');
    expect(await codeOf(await source().toColourspace('cmyk').tiff().toBuffer())).toBe('image.cmyk');
  });

  it('moves or has pages', async () => {
    const frames = sharp(picture.data, { raw: { ...raw.raw, pageHeight: 144 } });
    expect(await codeOf(await frames.webp().toBuffer())).toBe('image.animated');
    expect(await codeOf(await frames.tiff().toBuffer())).toBe('image.animated');
    const png = await source().png().toBuffer();
    const control = pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]));
    expect(await codeOf(Buffer.concat([png.subarray(0, 33), control, png.subarray(33)]))).toBe(
      'image.animated',
    );
    const avif = await source().avif({ effort: 0 }).toBuffer();
    avif.write('avis', 8, 'latin1');
    expect(await codeOf(avif)).toBe('image.animated');
  });
});

function pngChunk(kind: string, body: Uint8Array): Buffer {
  const chunk = Buffer.alloc(body.length + 12);
  chunk.writeUInt32BE(body.length);
  chunk.write(kind, 4, 'latin1');
  chunk.set(body, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, body.length + 8)), body.length + 8);
  return chunk;
}

function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(Buffer.alloc(1)))]);
}

/** One directory that claims 65 000 × 65 000 RGB samples in a strip of 4 bytes. */
function lyingTiff(): Buffer {
  const tags = [
    [256, 65_000],
    [257, 65_000],
    [258, 8],
    [259, 1],
    [262, 2],
    [273, 8],
    [277, 3],
    [278, 65_000],
    [279, 4],
  ] as const;
  const file = Buffer.alloc(12 + 2 + tags.length * 12 + 4);
  file.write('II*\0', 'latin1');
  file.writeUInt32LE(12, 4);
  file.writeUInt16LE(tags.length, 12);
  tags.forEach(([tag, value], i) => {
    const at = 14 + i * 12;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(4, at + 2);
    file.writeUInt32LE(1, at + 4);
    file.writeUInt32LE(value, at + 8);
  });
  return file;
}
