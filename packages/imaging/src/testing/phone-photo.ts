import sharp from 'sharp';

/** of the camera, as the file says it */
export const serial = 'SERIAL-0012345';
const place = '48/1 51/1 2940/100';

/** A photo as phones write them: turned by its EXIF orientation, Display P3, and full of facts about its owner. */
export async function phonePhoto(format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  // Left half red, right half blue, as the sensor saw it; to be shown a quarter turn clockwise.
  const data = Buffer.alloc(320 * 256 * 3);
  for (let i = 0; i < 320 * 256; i++) data[i * 3 + (i % 320 < 160 ? 0 : 2)] = 200;
  return sharp(data, { raw: { width: 320, height: 256, channels: 3 } })
    .withExif({
      IFD0: { Make: 'Secret Camera', Artist: 'Ana Secret' },
      IFD2: { BodySerialNumber: serial },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: place,
        GPSLongitudeRef: 'E',
        GPSLongitude: '2/1 17/1 4020/100',
      },
    })
    .withMetadata({ orientation: 6 })
    .withIccProfile('p3')
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="48,51.49N"/></rdf:RDF></x:xmpmeta>`,
    )
    .toFormat(format)
    .toBuffer();
}
