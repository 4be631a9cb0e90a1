import { createRaster, type Raster } from '@escena/core/raster';
import { fitWithin, resizeRaster } from '@escena/imaging/resize';

/** A small picture, 3 channels. */
export type Thumbnail = Raster;

const side = 360;
const columns = 5;
const margin = 4;

export function thumbnail(picture: Raster): Thumbnail {
  const { width, height } = fitWithin(picture, side);
  const { channels, data } = resizeRaster(picture, width, height);
  const small = createRaster(width, height, 3);
  for (let i = 0; i < width * height; i++)
    for (let c = 0; c < 3; c++) small.data[3 * i + c] = data[i * channels + (channels === 1 ? 0 : c)] ?? 0;
  return small;
}

/** Small pictures in rows, in the order given. */
export function contactSheet(pictures: readonly Thumbnail[]): Raster {
  const cell = side + margin;
  const rows = Math.ceil(pictures.length / columns);
  const sheet = createRaster(Math.min(columns, pictures.length) * cell, rows * cell, 3);
  pictures.forEach(({ width, height, data }, k) => {
    const [left, top] = [(k % columns) * cell, Math.floor(k / columns) * cell];
    for (let y = 0; y < height; y++)
      sheet.data.set(data.subarray(y * width * 3, (y + 1) * width * 3), ((top + y) * sheet.width + left) * 3);
  });
  return sheet;
}
