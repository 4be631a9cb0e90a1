import type { Raster } from '@escena/core/raster';
import { linearToLab, type Triple } from '@escena/imaging/color';
import { deltaE2000 } from '@escena/imaging/delta-e';
import { linearOfByte } from '@escena/imaging/transfer';

/** CIELAB of a pixel. */
export function labAt({ data, channels }: Raster, pixel: number): Triple {
  const at = (k: number): number => linearOfByte[data[pixel * channels + k] ?? 0] ?? 0;
  return linearToLab([at(0), at(1), at(2)]);
}

/** CIEDE2000 between the same pixel of two pictures. */
export function differenceAt(a: Raster, b: Raster, pixel: number): number {
  return deltaE2000(labAt(a, pixel), labAt(b, pixel));
}

/** The commonest light and colour of a region: medians of CIELAB's three; undefined where it is empty. */
export function medianColor(picture: Raster, within: (pixel: number) => boolean): Triple | undefined {
  const channels: [number[], number[], number[]] = [[], [], []];
  const count = picture.width * picture.height;
  for (let i = 0; i < count; i++) {
    if (!within(i)) continue;
    const lab = labAt(picture, i);
    channels.forEach((values, k) => values.push(lab[k] ?? 0));
  }
  const [l, a, b] = channels.map((values) => quantile(values, 0.5));
  return l === undefined || a === undefined || b === undefined ? undefined : [l, a, b];
}

export function quantile(values: readonly number[], share: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];
}
