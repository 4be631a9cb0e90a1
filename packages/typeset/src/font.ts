/** A font as the typesetter sees it: faces to be asked in order, each a file that HarfBuzz has open. */
import type { Font as HarfBuzzFont } from 'harfbuzzjs';
import type { Outline } from './outline.ts';

export interface Face {
  readonly harfbuzz: HarfBuzzFont;
  readonly unitsPerEm: number;
  /** above the baseline, in em */
  readonly ascender: number;
  /** below the baseline, in em, positive */
  readonly descender: number;
  /** how many it maps to glyphs */
  readonly characters: number;
  readonly has: (codePoint: number) => boolean;
  /** in em, y down, origin on the baseline; empty for a space */
  readonly glyph: (glyphId: number) => Outline;
}

export interface Font {
  readonly name: string;
  /** one for a file; a family that ships in pieces (Japanese, Chinese, Korean) has those that its words need */
  readonly faces: readonly Face[];
  /** what OS/2 fsType says about files that carry the font's drawings */
  readonly embedding: Embedding;
}

/** Restricted: the maker forbids it in files that leave the house; the rest allow at least viewing and printing. */
export type Embedding = 'installable' | 'preview-and-print' | 'editable' | 'restricted';
