import type { DecalFinish, DecalInput } from '@escena/verticals/product/decal/input';
import type { ShippedFontName } from '@escena/typeset/shipped-fonts';
import type { Corner } from '../../studio/staging-draft.ts';

/** Each technique as it is offered: with its one choice, where it has one. */
export const finishes = {
  print: { kind: 'print', underbase: 'auto' },
  embroidery: { kind: 'embroidery' },
  engravedMetal: { kind: 'engraving', material: 'metal' },
  engravedWood: { kind: 'engraving', material: 'wood' },
  engravedGlass: { kind: 'engraving', material: 'glass' },
  foilGold: { kind: 'foil', metal: 'gold' },
  foilSilver: { kind: 'foil', metal: 'silver' },
  foilCopper: { kind: 'foil', metal: 'copper' },
  emboss: { kind: 'emboss' },
  deboss: { kind: 'deboss' },
} as const satisfies Record<string, DecalFinish>;
export type FinishName = keyof typeof finishes;
export const finishNames = Object.keys(finishes) as [FinishName, ...FinishName[]];

export const surfaceNames = ['plane', 'cylinder'] as const;
export type SurfaceName = (typeof surfaceNames)[number];

type Four<T> = readonly [T, T, T, T];

/** Words on the product, as a person has them so far. Corners are fractions of the photo's width and height. */
export interface WordsDraft {
  readonly text: string;
  readonly font: ShippedFontName;
  readonly color: string;
  readonly finish: FinishName;
  readonly surface: SurfaceName;
  /** upper left, upper right, lower right, lower left */
  readonly corners: Four<Corner>;
  /** how far the upper and the lower edge of a round surface bulge downwards, fraction of the height */
  readonly bulge: number;
}

export const firstWords: WordsDraft = {
  text: '',
  font: 'inter-bold',
  color: '#1a1a1a',
  finish: 'print',
  surface: 'plane',
  corners: [
    [0.38, 0.44],
    [0.62, 0.44],
    [0.62, 0.58],
    [0.38, 0.58],
  ],
  bulge: 0.04,
};

const everywhere = { x: 0, y: 0, width: 1, height: 1 };
/** A round surface is seen from about a third to two thirds of its half: letters at the rim would be unreadable. */
const seenDegrees = 110;

/** The contract's decal of words; undefined: there are none yet. */
export function decalOfWords({
  text,
  font,
  color,
  finish,
  surface,
  corners,
  bulge,
}: WordsDraft): DecalInput | undefined {
  if (text.trim() === '') return undefined;
  const four = corners.map(([x, y]) => [x, y]) as DecalInput['surface'] extends { corners: infer C }
    ? C
    : never;
  const middle = (a: Corner, b: Corner): [number, number] => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + bulge];
  const [upperLeft, upperRight, lowerRight, lowerLeft] = corners;
  return {
    surface:
      surface === 'plane'
        ? { kind: 'plane', corners: four }
        : {
            kind: 'cylinder',
            corners: four,
            top: middle(upperLeft, upperRight),
            bottom: middle(lowerLeft, lowerRight),
            degrees: seenDegrees,
          },
    box: everywhere,
    rotation: 0,
    art: { kind: 'text', text, font, align: 'center', tracking: 0, wrap: false, color },
    finish: finishes[finish],
  };
}

/** The words behind a decal of an earlier job; undefined for one that the page did not make. */
export function wordsOfDecal({ surface, art, finish }: DecalInput): WordsDraft | undefined {
  if (art.kind !== 'text' || surface.kind === 'mesh' || art.font.startsWith('fnt_')) return undefined;
  const finishName = finishNames.find((name) => JSON.stringify(finishes[name]) === JSON.stringify(finish));
  const [upperLeft, upperRight] = surface.corners;
  return {
    text: art.text,
    font: art.font as ShippedFontName,
    color: art.color,
    finish: finishName ?? 'print',
    surface: surface.kind,
    corners: surface.corners,
    bulge:
      surface.kind === 'cylinder' ? surface.top[1] - (upperLeft[1] + upperRight[1]) / 2 : firstWords.bulge,
  };
}
