import exifr from 'exifr';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeImage } from './decode-image.ts';
import { encodeJpeg, encodePng, encodeThumbnail } from './encode-image.ts';
import { provenanceXmp } from './provenance.ts';
import { largestDifference, testPicture } from './testing/pictures.ts';

const picture = testPicture(400, 300);
let p3 = new Uint8Array();

beforeAll(async () => {
  const tagged = await sharp(picture.data, { raw: { width: 400, height: 300, channels: 3 } })
    .withIccProfile('p3')
    .png()
    .toBuffer();
  p3 = Uint8Array.from((await sharp(tagged).metadata()).icc ?? []);
});

describe('encoding', () => {
  it('is lossless in PNG, with alpha, with and without metadata', async () => {
    for (const raster of [picture, testPicture(300, 260, 4)])
      for (const metadata of [{}, { icc: p3, xmp: '<x/>' }])
        expect(largestDifference((await decodeImage(await encodePng(raster, metadata))).raster, raster)).toBe(
          0,
        );
  });

  it('writes masks as one grey channel', async () => {
    const mask = {
      width: 300,
      height: 300,
      channels: 1 as const,
      data: new Uint8Array(90_000).fill(7, 0, 45_000),
    };
    const png = sharp(await encodePng(mask));
    expect(await png.metadata()).toMatchObject({ space: 'b-w', channels: 1 });
    expect(Buffer.compare(await png.extractChannel(0).raw().toBuffer(), Buffer.from(mask.data))).toBe(0);
  });

  it('samples JPEG colour in full above quality 90', async () => {
    const sampling = async (quality: number) =>
      (await sharp(await encodeJpeg(picture, { quality })).metadata()).chromaSubsampling;
    expect(await sampling(95)).toBe('4:4:4');
    expect(await sampling(85)).toBe('4:2:0');
  });

  it('fits thumbnails in their square, profile included', async () => {
    for (const raster of [picture, testPicture(301, 411, 4)]) {
      const thumbnail = await encodeThumbnail(raster, { maxSide: 270, icc: p3 });
      const metadata = await sharp(thumbnail).metadata();
      expect(metadata.format).toBe('webp');
      expect(Math.max(metadata.width, metadata.height)).toBe(270);
      expect(metadata.hasAlpha).toBe(raster.channels === 4);
      expect(metadata.icc).toEqual(Buffer.from(p3));
      await expect(sharp(thumbnail, { failOn: 'warning' }).raw().toBuffer()).resolves.toBeDefined();
    }
  });

  it('splits a profile that is too long for one JPEG segment', async () => {
    const long = new Uint8Array(150_000);
    long.set(p3);
    new DataView(long.buffer).setUint32(0, long.length);
    const { icc } = await sharp(await encodeJpeg(picture, { icc: long })).metadata();
    expect(icc && Buffer.compare(icc, long)).toBe(0);
  });
});

describe('provenance', () => {
  const xmp = provenanceXmp({
    digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
    creatorTool: 'Escena 0.1.0',
    parameters: {
      seed: 7,
      style: 'nórdico <&> "cálido"\u0000',
      checkpoint: 'room-light-1',
      'odd key!': true,
    },
  });

  it.each(['png', 'jpeg'] as const)('is read back from %s by another library', async (format) => {
    const metadata = { icc: p3, xmp };
    const bytes = await (format === 'png' ? encodePng(picture, metadata) : encodeJpeg(picture, metadata));
    const tags = await exifr.parse(Buffer.from(bytes), { xmp: true, icc: true, mergeOutput: false });
    expect(tags.Iptc4xmpExt.DigitalSourceType).toBe(
      'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
    );
    expect(tags.xmp.CreatorTool).toBe('Escena 0.1.0');
    expect(tags.icc.ColorSpaceData).toBe('RGB');
    const { xmpAsString } = await sharp(bytes).metadata();
    expect(xmpAsString).toBe(xmp);
  });

  it('cannot be broken out of', () => {
    expect(xmp).toContain('<escena:style>nórdico &lt;&amp;&gt; "cálido"</escena:style>');
    expect(xmp).toContain('<escena:odd_key_>true</escena:odd_key_>');
    expect(xmp).not.toContain('\u0000');
  });

  it('leaves the place and everything else of the photo’s EXIF behind', async () => {
    const exif = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 23/1 0/1' } };
    const photo = await sharp(picture.data, { raw: { width: 400, height: 300, channels: 3 } })
      .withExif(exif)
      .jpeg()
      .toBuffer();
    const decoded = await decodeImage(photo);
    expect(decoded.hasGps).toBe(true);
    for (const bytes of [await encodePng(decoded.raster, { xmp }), await encodeJpeg(decoded.raster, { xmp })])
      expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  it('changes no pixel', async () => {
    const [bare, tagged] = await Promise.all([encodeJpeg(picture), encodeJpeg(picture, { xmp, icc: p3 })]);
    expect(largestDifference((await decodeImage(bare)).raster, (await decodeImage(tagged)).raster)).toBe(0);
  });
});
