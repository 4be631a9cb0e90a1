import { AppError } from '@escena/core/app-error';
import { fingerprint } from '@escena/imaging/fingerprint';

/** Pixels: far more than the 32 a side that count. */
const longSide = 512;

/** A picture's fingerprint, computed here: the file goes nowhere. @throws AppError `image.not_an_image` */
export async function fingerprintFile(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw new AppError('image.not_an_image', { cause });
  });
  const scale = Math.min(1, longSide / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)));
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d');
  if (!context) throw new AppError('internal', { detail: 'no 2D canvas' });
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return fingerprint({
    width: canvas.width,
    height: canvas.height,
    channels: 4,
    data: new Uint8Array(data.buffer),
  });
}
