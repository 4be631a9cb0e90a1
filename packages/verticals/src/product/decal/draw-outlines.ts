/** Outlines → what they cover of each pixel, exactly, and in which colour. */
import type { FloatRaster } from '@escena/core/raster';
import { linearOfHex } from '@escena/imaging/hex-color';
import { rasterize } from '@escena/typeset/rasterize';
import type { Art } from './art.ts';
import type { Region } from './find-region.ts';
import type { PlacedBox } from './place-box.ts';

export interface DrawnArt {
  /** share of the pixel that is covered, 0 to 1; length = pixels of the region */
  readonly alpha: Float32Array;
  /** linear light of the covered part on a white ground; length = 3 · pixels */
  readonly ink: Float32Array;
}

/** @param art outlines; a picture draws nothing here, see `sampleRaster` */
export function drawOutlines(art: Art, box: PlacedBox, region: Region): DrawnArt {
  const count = region.width * region.height;
  const alpha = new Float32Array(count);
  const ink = new Float32Array(3 * count);
  for (const { outline, color, rule } of art.kind === 'outlines' ? art.parts : []) {
    const coverage = rasterize(outline, { ...region, warp: box.toPhoto, rule });
    layOver({ alpha, ink }, coverage, linearOfHex(color));
  }
  return { alpha, ink };
}

/** Paint over paint: what shows of the lower is what the upper does not cover. */
function layOver({ alpha, ink }: DrawnArt, { data }: FloatRaster, color: readonly number[]): void {
  for (let i = 0; i < data.length; i++) {
    const over = data[i] ?? 0;
    if (over === 0) continue;
    const under = (alpha[i] ?? 0) * (1 - over);
    const both = over + under;
    for (let k = 0; k < 3; k++)
      ink[3 * i + k] = ((color[k] ?? 0) * over + (ink[3 * i + k] ?? 0) * under) / both;
    alpha[i] = both;
  }
}
