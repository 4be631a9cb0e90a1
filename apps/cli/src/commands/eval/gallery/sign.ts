/**
 * A sign that says Deep Learning, as an ad: the letters are outlines of a font, cut deep and lit. Measured: whether a reader that knows
 * nothing of it reads the sign, and the words of the ad.
 */
import type { Raster } from '@escena/core/raster';
import { linearOfHex } from '@escena/imaging/hex-color';
import { boxPart } from '@escena/scene/box-part';
import { photographSet } from '@escena/scene/photograph-set';
import { raisedWords } from '@escena/scene/raised-words';
import { flattenOutline } from '@escena/typeset/flatten-outline';
import { loadShippedFont } from '@escena/typeset/load-shipped-font';
import { typeset } from '@escena/typeset/typeset';
import { readable } from '../ads/read-creative.ts';
import { readWords } from '../words/read-words.ts';
import type { GalleryEntry } from './entry.ts';
import { makeAd } from './make-ad.ts';
import { withCrew } from './with-crew.ts';

const written = 'Deep Learning';
const gold = '#f6c445';
/** the things' numbers in the picture */
const letters = 2;

export const sign: GalleryEntry = {
  bars: { sign: [1, 1], read: [1, 1], contrast: [4.5, 21] },
  async make({ height, samples, signal }) {
    const font = await loadShippedFont('inter-bold', written);
    const { outline, bounds } = typeset(written, { font, size: 0.62 });
    // Standing on the board's middle, whatever the letters' own heights are.
    const [dx, dy] = [-(bounds.left + bounds.right) / 2, -(bounds.top + bounds.bottom) / 2 - 1.35];
    const rings = flattenOutline(outline, (x, y) => [x + dx, y + dy], 0.0015);
    const raised = raisedWords(rings, 0.14, {
      baseColor: linearOfHex(gold),
      roughness: 0.5,
      metalness: 0,
    });
    const board = {
      baseColor: linearOfHex('#16302b'),
      roughness: 0.6,
      metalness: 0,
    };
    const post = { baseColor: linearOfHex('#8a6a4a'), roughness: 0.7, metalness: 0 };
    const [width, z] = [5, -0.05];
    const { picture, thing } = await withCrew((crew) =>
      photographSet(crew, {
        things: [
          { name: 'board', parts: [boxPart([width, 1.1, 0.1], [0, 0.8, z], board)] },
          { name: 'letters', parts: [raised] },
          {
            name: 'posts',
            parts: [-1.9, 1.9].map((x) => boxPart([0.12, 0.8, 0.1], [x, 0, z], post)),
          },
        ],
        paper: [0.8, 0.79, 0.76],
        light: -40,
        view: { from: [1.1, 1.7, 8.2], to: [0, 1.05, 0], fieldOfView: 46 },
        width: 2 * height,
        height,
        samples,
        seed: 11,
        signal,
      }),
    );
    const [reading] = await readWords([letterPicture(picture, thing, height)], {
      text: written,
      reader: 'eng',
    });
    const ad = await makeAd({
      picture,
      template: 'gallery',
      format: 'meta-square',
      copy: { headline: 'Letters that stay letters' },
    });
    return {
      image: ad.image,
      figures: { sign: Number(reading?.exact ?? false), read: ad.read, contrast: ad.contrast },
    };
  },
};

/** The sign as a reader is shown it. */
function letterPicture(picture: Raster, thing: Uint16Array, height: number): Raster {
  const shown = [...thing.keys()].filter((i) => thing[i] === letters);
  const xs = shown.map((i) => i % picture.width);
  const ys = shown.map((i) => Math.floor(i / picture.width));
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0);
  const box = { left: least(xs), top: least(ys), right: most(xs) + 1, bottom: most(ys) + 1 };
  const item = { role: 'headline', size: 0 } as const;
  return readable({ picture, text: { box, size: height / 8, color: gold, item } }, 40);
}
