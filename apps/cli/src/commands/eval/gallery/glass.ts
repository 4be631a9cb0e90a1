/**
 * A glass with a transparent background: a photograph is made of a wine glass whose truth is known, cut out by the product
 * tool as any photo is, laid over other backdrops, and compared with the glass photographed before those.
 */
import { createRaster, type Raster } from '@escena/core/raster';
import { linearToLab } from '@escena/imaging/color';
import { cutOut } from '@escena/imaging/cut-out';
import { deltaE2000 } from '@escena/imaging/delta-e';
import { decodeImage } from '@escena/imaging/decode-image';
import { encodePng } from '@escena/imaging/encode-image';
import { byteOfLinear, linearOfByte } from '@escena/imaging/transfer';
import { type GlassPhoto, photographGlass } from '@escena/scene/photograph-glass';
import { layOver } from '../product/lay-over.ts';
import type { GalleryEntry } from './entry.ts';

type Color = readonly [number, number, number];
/** Both squares of a checkerboard, and the darkest that a shop is likely to have. */
const backdrops = { white: [255, 255, 255], grey: [204, 204, 204], dark: [40, 40, 44] } as const;
/** less of the backdrop than this comes through the glass; more through air, a little is the grid's rounding */
const air = 0.98;

export const glass: GalleryEntry = {
  bars: {
    empty: [0.95, 1],
    seeThrough: [0.6, 1],
    white: [0, 1],
    grey: [0, 1],
    dark: [0, 2.5],
  },
  async make({ height, samples, signal }) {
    const truth = await photographGlass({ height, samples, signal });
    // Through a file, as a photo comes.
    const { raster } = await decodeImage(await encodePng(truth.photo));
    const cut = await cutOut(raster, {}, { transparent: true, signal });
    const { alpha, foreground } = cut;
    const image = createRaster(alpha.width, alpha.height, 4);
    let [around, empty, within, seeThrough] = [0, 0, 0, 0];
    for (let i = 0; i < alpha.data.length; i++) {
      const a = alpha.data[i] ?? 0;
      image.data.set(a === 0 ? [0, 0, 0] : foreground.data.subarray(3 * i, 3 * i + 3), 4 * i);
      image.data[4 * i + 3] = a;
      if ((truth.through[i] ?? 0) < air) {
        within++;
        if (a < 255) seeThrough++;
      } else {
        around++;
        if (a === 0) empty++;
      }
    }
    return {
      image,
      figures: {
        empty: empty / around,
        seeThrough: seeThrough / within,
        ...Object.fromEntries(
          Object.entries(backdrops).map(([name, color]) => [
            name,
            medianDifference(layOver(cut, color), photographedBefore(truth, color), truth.through),
          ]),
        ),
      },
    };
  },
};

/** The same glass before another backdrop: what it adds of its own, and what comes through it. */
function photographedBefore({ photo, through, own }: GlassPhoto, color: Color): Raster {
  const out = createRaster(photo.width, photo.height, 3);
  for (let i = 0; i < through.length; i++)
    for (let k = 0; k < 3; k++)
      out.data[3 * i + k] = byteOfLinear(
        (own[3 * i + k] ?? 0) + (through[i] ?? 0) * (linearOfByte[color[k] ?? 0] ?? 0),
      );
  return out;
}

/** Median ΔE2000 within the glass. */
function medianDifference(a: Raster, b: Raster, through: Float32Array): number {
  const lab = ({ data }: Raster, i: number) =>
    linearToLab([
      linearOfByte[data[3 * i] ?? 0] ?? 0,
      linearOfByte[data[3 * i + 1] ?? 0] ?? 0,
      linearOfByte[data[3 * i + 2] ?? 0] ?? 0,
    ]);
  const differences: number[] = [];
  through.forEach((share, i) => {
    if (share < air) differences.push(deltaE2000(lab(a, i), lab(b, i)));
  });
  return differences.sort((x, y) => x - y)[differences.length >> 1] ?? Number.NaN;
}
