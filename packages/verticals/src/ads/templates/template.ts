import type { CopyRole } from '../ad-copy.ts';
import type { ColorRole } from '../brand-kit.ts';

/** Parts of what it lies in, from its upper left corner: [left, top, width, height]. */
export type Place = readonly [left: number, top: number, width: number, height: number];

interface Placed {
  readonly place: Place;
  /**
   * What its place is a part of. canvas: the whole picture; safe: what the channel leaves free, less the margin (default, for
   * words and logos); bleed: the same, but what touches its edge goes on to the picture's.
   */
  readonly within?: 'canvas' | 'safe' | 'bleed';
}

/** The campaign's picture, cropped around what matters in it. */
export interface ImageLayer extends Placed {
  readonly kind: 'image';
  /** where in it what matters should come to lie, parts of the layer; default the middle */
  readonly focus?: readonly [x: number, y: number];
  /** corners' radius, part of the canvas' short side */
  readonly radius?: number;
}

/** A plain area. */
export interface FillLayer extends Placed {
  readonly kind: 'fill';
  readonly color: ColorRole;
  readonly radius?: number;
  /** 0…1, default 1 */
  readonly opacity?: number;
  /** full at this edge, nothing at the other; without it the area is even */
  readonly fadeFrom?: 'top' | 'right' | 'bottom' | 'left';
}

export interface LogoLayer extends Placed {
  readonly kind: 'logo';
  readonly align?: 'left' | 'center' | 'right';
}

/** One of the copy's texts, in a stack of words. */
export interface WordsItem {
  readonly role: CopyRole;
  /** em, part of the canvas' short side: as large as all of the stack fits, up to this */
  readonly size: number;
  readonly font?: 'display' | 'text';
  /** lies on a pill of this colour, as wide as its words: a button, a price tag */
  readonly pill?: ColorRole;
  readonly uppercase?: boolean;
  /** left out where the stack does not fit with it; without it too much text is an error */
  readonly optional?: boolean;
}

/** Texts above one another, those that the copy has, all shrunk by the same factor until they fit. */
export interface WordsLayer extends Placed {
  readonly kind: 'words';
  readonly items: readonly WordsItem[];
  readonly align?: 'start' | 'center' | 'end';
  readonly anchor?: 'top' | 'middle' | 'bottom';
}

export type Layer = ImageLayer | FillLayer | LogoLayer | WordsLayer;

/** Bottom first. */
export type Arrangement = readonly Layer[];

/** What shape a format has; a template arranges its layers for each. */
export const shapes = ['strip', 'wide', 'square', 'tall', 'story', 'tower'] as const;

export type Shape = (typeof shapes)[number];

/** A design: the same layers, arranged for every shape that an ad can have. */
export interface Template {
  readonly title: { readonly en: string; readonly es: string };
  /** what it is good for, in a few words */
  readonly purpose: { readonly en: string; readonly es: string };
  readonly arrangements: Readonly<Record<Shape, Arrangement>>;
}

/** @param aspect width ÷ height */
export function shapeOf(aspect: number): Shape {
  if (aspect >= 2.8) return 'strip';
  if (aspect >= 1.25) return 'wide';
  if (aspect >= 0.85) return 'square';
  if (aspect >= 0.62) return 'tall';
  return aspect > 0.52 ? 'story' : 'tower';
}
