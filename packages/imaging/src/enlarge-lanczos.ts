import { throwIfAborted } from '@escena/core/app-error';
import { nextTurn } from '@escena/core/next-turn';
import { createRaster, type Raster } from '@escena/core/raster';
import { cropRaster } from './crop-raster.ts';
import { pillowResize } from './pillow-resample.ts';

export interface EnlargeOptions {
  readonly signal?: AbortSignal | undefined;
  /** 0…1 */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** rows of the source at a time: a fraction of a second of work */
const bandRows = 64;
/** rows on either side that Lanczos-3 looks at */
const reach = 3;

/**
 * A picture `factor` times as large by Lanczos-3 (Duchon 1979) over the file's own values, alpha multiplied in: Pillow's
 * `resize(…, LANCZOS)` to the bit, band by band.
 * @param factor a whole number
 * @throws AppError `job.cancelled`
 */
export async function enlargeLanczos(
  raster: Raster,
  factor: number,
  { signal, onProgress }: EnlargeOptions = {},
): Promise<Raster> {
  const { width, height, channels } = raster;
  const out = createRaster(width * factor, height * factor, channels);
  for (let top = 0; top < height; top += bandRows) {
    onProgress?.(top / height);
    await nextTurn();
    throwIfAborted(signal);
    const bottom = Math.min(height, top + bandRows);
    const [first, last] = [Math.max(0, top - reach), Math.min(height, bottom + reach)];
    const band = cropRaster(raster, { left: 0, right: width, top: first, bottom: last });
    const enlarged = pillowResize(band, {
      width: width * factor,
      height: (bottom - top) * factor,
      filter: 'lanczos',
      box: { left: 0, right: width, top: top - first, bottom: bottom - first },
    });
    out.data.set(enlarged.data, top * factor * width * factor * channels);
  }
  onProgress?.(1);
  return out;
}
