import type { DecalArt, DecalFinish, DecalInput, DecalSurface } from '@escena/verticals/product/decal/input';
import type { Corner } from '../../staging/staging-draft.ts';

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

/** What a technique is called; one that is not offered by name goes as print. */
export function finishNameOf(finish: DecalFinish): FinishName {
  return finishNames.find((name) => JSON.stringify(finishes[name]) === JSON.stringify(finish)) ?? 'print';
}

export const surfaceNames = ['plane', 'cylinder'] as const;
export type SurfaceName = (typeof surfaceNames)[number];

export const artNames = ['text', 'logo', 'photo'] as const;
export type ArtName = (typeof artNames)[number];

/** As a text of the contract names its font. */
export type TextFont = Extract<DecalArt, { kind: 'text' }>['font'];

type Four<T> = readonly [T, T, T, T];

/** Words or a picture on the product, as a person has them so far. Corners are fractions of the photo's width and height. */
export interface WordsDraft {
  readonly art: ArtName;
  readonly text: string;
  /** one that ships with the product, or one of the workspace */
  readonly font: TextFont;
  readonly color: string;
  /** a photo of the project: a logo (SVG or PNG) or a picture to print; null: none chosen yet */
  readonly pictureId: string | null;
  readonly finish: FinishName;
  readonly surface: SurfaceName;
  /** upper left, upper right, lower right, lower left */
  readonly corners: Four<Corner>;
  /** how far the upper and the lower edge of a round surface bulge downwards, fraction of the height */
  readonly bulge: number;
}

export const firstWords: WordsDraft = {
  art: 'text',
  text: '',
  font: 'inter-bold',
  color: '#1a1a1a',
  pictureId: null,
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

/** The contract's decal; undefined: there is nothing to set yet. */
export function decalOfWords(words: WordsDraft): DecalInput | undefined {
  const art = artOf(words);
  if (!art) return undefined;
  return { surface: surfaceOf(words), box: everywhere, rotation: 0, art, finish: finishes[words.finish] };
}

function artOf({ art, text, font, color, pictureId }: WordsDraft): DecalArt | undefined {
  if (art !== 'text') return pictureId === null ? undefined : { kind: art, image: pictureId };
  if (text.trim() === '') return undefined;
  return { kind: 'text', text, font, align: 'center', tracking: 0, wrap: false, color };
}

function surfaceOf({ surface, corners: [a, b, c, d], bulge }: WordsDraft): DecalSurface {
  const point = ([x, y]: Corner): [number, number] => [x, y];
  const middle = (from: Corner, to: Corner): [number, number] => [
    (from[0] + to[0]) / 2,
    (from[1] + to[1]) / 2 + bulge,
  ];
  const corners: [[number, number], [number, number], [number, number], [number, number]] = [
    point(a),
    point(b),
    point(c),
    point(d),
  ];
  if (surface === 'plane') return { kind: 'plane', corners };
  return { kind: 'cylinder', corners, top: middle(a, b), bottom: middle(d, c), degrees: seenDegrees };
}

/** What the page was told behind a decal of an earlier job; undefined for one that the page did not make. */
export function wordsOfDecal({ surface, art, finish }: DecalInput): WordsDraft | undefined {
  if (surface.kind === 'mesh') return undefined;
  const [upperLeft, upperRight] = surface.corners;
  const isText = art.kind === 'text';
  return {
    art: art.kind,
    text: isText ? art.text : firstWords.text,
    font: isText ? art.font : firstWords.font,
    color: isText ? art.color : firstWords.color,
    pictureId: isText ? null : art.image,
    finish: finishNameOf(finish),
    surface: surface.kind,
    corners: surface.corners,
    bulge:
      surface.kind === 'cylinder' ? surface.top[1] - (upperLeft[1] + upperRight[1]) / 2 : firstWords.bulge,
  };
}
