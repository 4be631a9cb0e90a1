import type { Picture } from '../../product/preview/messages.ts';

/** Pixels of the longer side: a basket shows it small. */
const side = 480;

/** The look as a small WebP for the shop's basket; null where the browser cannot. */
export async function drawThumbnail({ width, height, data }: Picture): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(width, height));
  const full = new OffscreenCanvas(width, height);
  full.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0);
  const small = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = small.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(full, 0, 0, small.width, small.height);
  return small.convertToBlob({ type: 'image/webp', quality: 0.85 });
}
