import { decodeImage } from '@escena/imaging/decode-image';
import type { Raster } from '@escena/core/raster';
import { type MarketplaceName, pictureFormats } from '../marketplaces.ts';
import type { Finding } from './findings.ts';
import { lintPicture } from './lint-picture.ts';

/**
 * A picture file as it would be sent, against a marketplace's rules.
 * @param subject 1 channel, the picture's size: where the product is; absent: what is not white
 * @throws AppError `image.*` when it is no picture that can be read
 */
export async function lintFile(
  bytes: Uint8Array,
  marketplace: MarketplaceName,
  subject?: Raster,
): Promise<Finding[]> {
  const { raster, format, icc } = await decodeImage(bytes);
  const known = pictureFormats.find((name) => name === format);
  const findings = lintPicture(
    {
      raster,
      format: known ?? 'png',
      bytes: bytes.length,
      isSrgb: icc === undefined || isSrgb(icc),
      saysItsSource: Buffer.from(bytes).includes('newscodes/digitalsourcetype/'),
      ...(subject && { subject }),
    },
    marketplace,
  );
  return known ? findings : [{ code: 'format', level: 'must', value: format }, ...findings];
}

/** By the profile's own description, which is Latin-1 or UTF-16 (ICC.1:2022, `desc` and `mluc`). */
function isSrgb(icc: Uint8Array): boolean {
  return Buffer.from(icc).toString('latin1').replaceAll('\0', '').includes('sRGB');
}
