import type { Raster } from '@escena/core/raster';
import type { Triple } from './color.ts';
import { linearOfByte } from './transfer.ts';

/** Linear light of pixel `i` of a raster with at least three channels. No closure: it is called for every pixel. */
export function lightAt({ data, channels }: Raster, i: number): Triple {
  const s = i * channels;
  return [
    linearOfByte[data[s] ?? 0] ?? 0,
    linearOfByte[data[s + 1] ?? 0] ?? 0,
    linearOfByte[data[s + 2] ?? 0] ?? 0,
  ];
}
