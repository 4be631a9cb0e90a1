import { type Outline, transformOutline } from './outline.ts';
import type { ShapedLine } from './shape-line.ts';

export interface PlacedGlyph {
  /** in em, origin at the glyph's own pen on the baseline, y down */
  readonly outline: Outline;
  /** the pen, em from the line's start */
  readonly x: number;
  readonly advance: number;
  readonly cursive: boolean;
}

export interface PlacedLine {
  readonly glyphs: readonly PlacedGlyph[];
  /** em, without tracking after the last letter */
  readonly width: number;
}

/** @param tracking em added between letters; joined writing takes none */
export function placeLine({ glyphs }: ShapedLine, tracking: number): PlacedLine {
  let pen = 0;
  let width = 0;
  const placed = glyphs.map(({ outline, dx, dy, advance, loose, cursive }) => {
    const x = pen;
    width = pen + advance;
    pen = width + (loose ? tracking : 0);
    return { outline: transformOutline(outline, [1, 0, 0, 1, dx, dy]), x, advance, cursive };
  });
  return { glyphs: placed, width };
}

/** All of a line in em, from its start, the baseline at y = 0. */
export function lineOutline({ glyphs }: PlacedLine): Outline {
  return glyphs.flatMap(({ outline, x }) => transformOutline(outline, [1, 0, 0, 1, x, 0]));
}
