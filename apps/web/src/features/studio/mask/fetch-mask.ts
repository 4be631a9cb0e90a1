import { type Mask, maskOfSamples, type Size } from './mask.ts';

/** A mask that was stored as a grey PNG of the picture's size. @throws Error when it cannot be fetched or decoded, or has another size */
export async function fetchMask(url: string, size: Size): Promise<Mask> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bitmap = await createImageBitmap(await response.blob(), { colorSpaceConversion: 'none' });
  const { width, height } = bitmap;
  if (width !== size.width || height !== size.height) throw new Error(`a mask of ${width} × ${height}`);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser has no canvas');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  // Grey: red says it all.
  return maskOfSamples(
    size,
    Uint8Array.from({ length: width * height }, (_, k) => data[4 * k] ?? 0),
  );
}
