import type { Raster } from '@escena/core/raster';

/** A picture of ours by its address, in a worker. @param side pixels of the longer side at most @throws Error when it cannot be fetched or decoded */
export async function readPicture(path: string, side: number): Promise<Raster> {
  const response = await fetch(new URL(path, self.location.origin));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bitmap = await createImageBitmap(await response.blob());
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width, bitmap.height].map((length) =>
    Math.max(1, Math.round(length * scale)),
  );
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser has no canvas');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const rgba: Raster = {
    width: canvas.width,
    height: canvas.height,
    channels: 4,
    data: new Uint8Array(data.buffer),
  };
  return isOpaque(rgba) ? withoutAlpha(rgba) : rgba;
}

function isOpaque({ data }: Raster): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false;
  return true;
}

function withoutAlpha({ width, height, data }: Raster): Raster {
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) for (let k = 0; k < 3; k++) rgb[3 * i + k] = data[4 * i + k] ?? 0;
  return { width, height, channels: 3, data: rgb };
}
