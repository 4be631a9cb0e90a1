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

export const surfaceNames = ['plane', 'cylinder', 'mesh'] as const;
export type SurfaceName = (typeof surfaceNames)[number];

export const artNames = ['text', 'logo', 'photo'] as const;
export type ArtName = (typeof artNames)[number];

/** As a text of the contract names its font. */
export type TextFont = Extract<DecalArt, { kind: 'text' }>['font'];

type Four<T> = readonly [T, T, T, T];

/** Handles of a free surface on each side: what a person drags, and a bottle's shoulder or a fold needs. */
export const meshSide = 3;

/** Words or a picture on the product, as a person has them so far. Places are fractions of the photo's width and height. */
export interface WordsDraft {
  /** of the draft only */
  readonly id: string;
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
  /** of a free surface, `meshSide` rows of as many from the upper left; corners and bulge say nothing then */
  readonly handles: readonly Corner[];
}

export const firstWords: WordsDraft = {
  id: 'words-0',
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
  handles: [],
};

/** How far below each other words are put that have no place yet. */
const lineStep = 0.17;

/** One more, where none of the others is as long as there is room. */
export function addWords(decals: readonly WordsDraft[]): WordsDraft {
  const count = decals.length;
  const id = `words-${Math.max(-1, ...decals.map((one) => Number(one.id.split('-')[1]))) + 1}`;
  const down = (count % 3) * lineStep;
  const corners = firstWords.corners.map(([x, y]): Corner => [x, y + down]);
  const [a, b, c, d] = corners;
  return a && b && c && d ? { ...firstWords, id, corners: [a, b, c, d] } : { ...firstWords, id };
}

/** The same on another kind of surface; a free one starts where the words lie. */
export function onSurface(words: WordsDraft, surface: SurfaceName): WordsDraft {
  if (surface !== 'mesh' || words.surface === 'mesh') return { ...words, surface };
  const bulge = words.surface === 'cylinder' ? words.bulge : 0;
  return { ...words, surface, handles: gridOf(words.corners, bulge) };
}

function gridOf([a, b, c, d]: WordsDraft['corners'], bulge: number): readonly Corner[] {
  const steps = Array.from({ length: meshSide }, (_, k) => k / (meshSide - 1));
  const mix = (k: 0 | 1, u: number, v: number) =>
    (1 - v) * ((1 - u) * a[k] + u * b[k]) + v * ((1 - u) * d[k] + u * c[k]);
  return steps.flatMap((v) =>
    steps.map((u): Corner => [mix(0, u, v), mix(1, u, v) + 4 * u * (1 - u) * bulge]),
  );
}

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

function surfaceOf({ surface, corners: [a, b, c, d], bulge, handles }: WordsDraft): DecalSurface {
  const point = ([x, y]: Corner): [number, number] => [x, y];
  if (surface === 'mesh')
    return { kind: 'mesh', columns: meshSide, rows: meshSide, handles: handles.map(point) };
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
export function wordsOfDecal({ surface, art, finish }: DecalInput, id: string): WordsDraft | undefined {
  const lies = placeOf(surface);
  if (!lies) return undefined;
  const isText = art.kind === 'text';
  return {
    id,
    art: art.kind,
    text: isText ? art.text : firstWords.text,
    font: isText ? art.font : firstWords.font,
    color: isText ? art.color : firstWords.color,
    pictureId: isText ? null : art.image,
    finish: finishNameOf(finish),
    ...lies,
  };
}

function placeOf(
  surface: DecalSurface,
): Pick<WordsDraft, 'surface' | 'corners' | 'bulge' | 'handles'> | undefined {
  const { bulge, handles } = firstWords;
  switch (surface.kind) {
    case 'plane':
      return { surface: surface.kind, corners: surface.corners, bulge, handles };
    case 'cylinder': {
      const [[, left], [, right]] = surface.corners;
      return {
        surface: surface.kind,
        corners: surface.corners,
        bulge: surface.top[1] - (left + right) / 2,
        handles,
      };
    }
    case 'mesh': {
      const last = meshSide - 1;
      const { handles: own, columns, rows } = surface;
      const [a, b, c, d] = [own[0], own[last], own[own.length - 1], own[own.length - 1 - last]];
      if (columns !== meshSide || rows !== meshSide || !a || !b || !c || !d) return undefined;
      return { surface: surface.kind, corners: [a, b, c, d], bulge, handles: own };
    }
  }
}
