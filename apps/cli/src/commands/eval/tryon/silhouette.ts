/** Whether a person keeps their shape: the silhouette before and after, wherever garments are not. */
import type { Raster } from '@escena/core/raster';

interface Silhouettes {
  readonly photo: Raster;
  readonly image: Raster;
  /** 1 channel each: what lies where one of them is not 0 is a garment's own shape */
  readonly garments: readonly Raster[];
  /** 1 channel: the person cut out of the photo */
  readonly before: Raster;
  /** 1 channel: the person cut out of the image anew; only asked where the bytes have changed */
  readonly after: Raster;
}

/**
 * Intersection over union of the two, 0…1. With the new garment alone in `garments`, what the old one gave up counts: a waist that
 * was taken in, a body drawn on where none was. A byte that did not change shows what it showed before: there a second cut-out would
 * tell of its own wavering (`waveringOf`).
 */
export function silhouetteKept({ photo, image, garments, before, after }: Silhouettes): number {
  return overlap(
    before.data.length,
    (i) => garments.every(({ data }) => !data[i]),
    (i) => {
      const was = (before.data[i] ?? 0) > 127;
      return [was, sameAt(photo, image, i) ? was : (after.data[i] ?? 0) > 127];
    },
  );
}

/** The same of two cut-outs, byte or no byte. */
export function waveringOf(before: Raster, after: Raster, garment: Raster): number {
  return overlap(
    before.data.length,
    (i) => !garment.data[i],
    (i) => [(before.data[i] ?? 0) > 127, (after.data[i] ?? 0) > 127],
  );
}

/** The photo with its garment in another colour and nothing else changed. @param garment 1 channel */
export function dyed(photo: Raster, garment: Raster): Raster {
  const data = photo.data.slice();
  for (let i = 0; i < garment.data.length; i++) {
    const share = (garment.data[i] ?? 0) / 255;
    dye.forEach((part, k) => {
      const at = photo.channels * i + k;
      data[at] = Math.round((photo.data[at] ?? 0) * (1 - share * (1 - part)));
    });
  }
  return { ...photo, data };
}

/** what of red, green and blue a dye leaves */
const dye = [0.8, 0.25, 0.3] as const;

function overlap(
  count: number,
  within: (i: number) => boolean,
  stands: (i: number) => readonly [boolean, boolean],
): number {
  let [both, either] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (!within(i)) continue;
    const [was, is] = stands(i);
    if (was && is) both++;
    if (was || is) either++;
  }
  return either > 0 ? both / either : 1;
}

function sameAt(a: Raster, b: Raster, i: number): boolean {
  return [0, 1, 2].every((k) => a.data[a.channels * i + k] === b.data[b.channels * i + k]);
}
