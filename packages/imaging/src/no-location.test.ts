/**
 * What a camera writes about the person who holds it (where, which camera, a small copy of the picture before it was
 * cropped) ends with the original: nothing that we write carries it, while colours and the right way up stay.
 */
import exifr from 'exifr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeImage } from './decode-image.ts';
import { encodeJpeg, encodePng, encodeThumbnail } from './encode-image.ts';
import { phonePhoto, serial } from './testing/phone-photo.ts';

const traces = /GPS|Secret|SERIAL|48,51|Exif/;

describe.each(['jpeg', 'png', 'webp'] as const)('a %s of a phone', (format) => {
  it('leaves its place, its camera and its owner behind, and keeps its colours and its way up', async () => {
    const photo = await phonePhoto(format);
    if (format !== 'webp')
      expect(await exifr.gps(photo)).toMatchObject({ latitude: expect.closeTo(48.858, 2) });
    expect(photo.toString('latin1')).toContain(serial);

    const { raster, icc } = await decodeImage(photo);
    expect([raster.width, raster.height]).toEqual([256, 320]);
    const written = {
      png: await encodePng(raster, { icc }),
      jpeg: await encodeJpeg(raster, { icc, quality: 95 }),
      webp: await encodeThumbnail(raster, { maxSide: 480, icc }),
    };
    for (const [kind, bytes] of Object.entries(written)) {
      const file = Buffer.from(bytes);
      expect(file.toString('latin1'), kind).not.toMatch(traces);
      if (kind !== 'webp') expect(await exifr.gps(file), kind).toBeUndefined();
      const metadata = await sharp(file).metadata();
      expect([metadata.width, metadata.height, metadata.exif, metadata.orientation], kind).toEqual([
        256,
        320,
        undefined,
        undefined,
      ]);
      expect(Buffer.compare(metadata.icc ?? Buffer.alloc(0), Buffer.from(icc ?? [])), kind).toBe(0);
      // A quarter turn clockwise brings the left half to the top.
      const pixels = await sharp(file).raw().toBuffer();
      const [top, bottom] = [pixels.subarray(0, 3), pixels.subarray(-3)];
      expect([(top[0] ?? 0) > 150, (bottom[2] ?? 0) > 150], kind).toEqual([true, true]);
    }
  });
});
