/**
 * A red cube on a blue cube, as an ad: the cubes are placed and not hoped for, the words are set and not drawn. Measured: which
 * colour is where, and whether the words can be read.
 */
import type { Raster } from '@escena/core/raster';
import { linearToOklab } from '@escena/imaging/color';
import { linearOfHex } from '@escena/imaging/hex-color';
import { linearOfByte } from '@escena/imaging/transfer';
import { boxPart } from '@escena/scene/box-part';
import { photographSet } from '@escena/scene/photograph-set';
import type { GalleryEntry } from './entry.ts';
import { makeAd } from './make-ad.ts';
import { withCrew } from './with-crew.ts';

const colors = { blue: '#1f4fd8', red: '#d8261f' } as const;
const words = 'A red cube on a blue cube';

export const cubes: GalleryEntry = {
  bars: { above: [0.95, 1], redHue: [0, 8], blueHue: [0, 8], read: [1, 1], contrast: [4.5, 21] },
  async make({ height, samples, signal }) {
    const things = [
      { name: 'blue cube', parts: [boxPart([1, 1, 1], [0, 0, 0], matte(colors.blue), 28)] },
      { name: 'red cube', parts: [boxPart([0.7, 0.7, 0.7], [0, 1, 0], matte(colors.red), 52)] },
    ];
    const { picture, thing } = await withCrew((crew) =>
      photographSet(crew, {
        things,
        paper: [0.82, 0.81, 0.79],
        light: -50,
        view: { from: [0, 1.75, 5.6], to: [0, 0.82, 0], fieldOfView: 32 },
        width: height,
        height,
        samples,
        seed: 7,
        signal,
      }),
    );
    const ad = await makeAd({
      picture,
      template: 'poster',
      format: 'meta-square',
      copy: { headline: words },
    });
    return {
      image: ad.image,
      figures: {
        above: shareAbove(thing, picture.width, 2, 1),
        redHue: hueError(picture, thing, 2, colors.red),
        blueHue: hueError(picture, thing, 1, colors.blue),
        read: ad.read,
        contrast: ad.contrast,
      },
    };
  },
};

const matte = (hex: string) => ({ baseColor: linearOfHex(hex), roughness: 0.75, metalness: 0 });

/** Of the columns in which a thing is seen, those where the other is seen right below it. */
function shareAbove(thing: Uint16Array, width: number, upper: number, lower: number): number {
  let [seen, on] = [0, 0];
  for (let x = 0; x < width; x++) {
    const column = Array.from({ length: thing.length / width }, (_, y) => thing[y * width + x]);
    const last = column.lastIndexOf(upper);
    if (last < 0) continue;
    seen++;
    if (column[last + 1] === lower) on++;
  }
  return on / seen;
}

/** Degrees in OKLab between what was asked for and what is seen in the middle of all pixels of a thing. */
function hueError({ data }: Raster, thing: Uint16Array, wanted: number, hex: string): number {
  let [a, b] = [0, 0];
  thing.forEach((id, i) => {
    if (id !== wanted) return;
    const at = (k: number) => linearOfByte[data[3 * i + k] ?? 0] ?? 0;
    const [, da, db] = linearToOklab([at(0), at(1), at(2)]);
    a += da;
    b += db;
  });
  const [, wa, wb] = linearToOklab(linearOfHex(hex));
  const turn = Math.abs(Math.atan2(b, a) - Math.atan2(wb, wa));
  return (Math.min(turn, 2 * Math.PI - turn) * 180) / Math.PI;
}
