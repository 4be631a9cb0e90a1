/** One line around a circle: letters stand on it one by one, joined writing is bent through its joints. */
import { AppError } from '@escena/core/app-error';
import { lineOf } from './break-lines.ts';
import { type Contour, type Outline, outlineBounds, type Segment, transformOutline } from './outline.ts';
import { type PlacedGlyph, placeLine } from './place-line.ts';
import { readText, refuseMissing, type TextOptions } from './read-text.ts';
import { shapeLine } from './shape-line.ts';
import type { Typeset } from './typeset.ts';

export interface ArcOptions extends TextOptions {
  /** em */
  readonly size: number;
  /** of the baseline's circle, in the unit of `size`; its centre is the origin */
  readonly radius: number;
  /** over: around the top, read from outside; under: around the bottom, read from inside */
  readonly side: 'over' | 'under';
  /** em between letters; default 0 */
  readonly tracking?: number;
}

/** A bent curve is cut into this many, whose control points are then bent each. */
const bentPieces = 4;

/** The middle of the text stands at the very top (or bottom). Line breaks become spaces. @throws as typeset does */
export function typesetOnArc(text: string, options: ArcOptions): Typeset {
  const { font, size, radius, side, tracking = 0 } = options;
  const [paragraph] = readText(text.replace(/\s+/g, ' '), options);
  if (!paragraph) throw new AppError('type.empty');
  const shaped = shapeLine(paragraph, lineOf(paragraph.text, 0, paragraph.text.length), tracking === 0);
  refuseMissing(font, shaped.missing);
  const { glyphs, width } = placeLine(shaped, tracking);
  const angle = (width * size) / radius;
  if (angle > 2 * Math.PI)
    throw new AppError('type.does_not_fit', { detail: 'it would go around more than once' });
  const place = side === 'over' ? onTop : atBottom;
  const outline = glyphs.flatMap((glyph) => {
    const scaled = transformOutline(glyph.outline, [size, 0, 0, size, 0, 0]);
    const from = (glyph.x - width / 2) * size;
    return place(scaled, glyph, { from, middle: from + (glyph.advance * size) / 2, radius });
  });
  const bounds = outlineBounds(outline);
  if (!bounds) throw new AppError('type.empty');
  const line = { text: paragraph.text, x: (-width / 2) * size, baseline: 0, width: width * size };
  return { outline, bounds, size, lines: [line] };
}

interface Place {
  /** arc lengths from the middle of the text: the glyph's pen, and the middle of its advance */
  readonly from: number;
  readonly middle: number;
  readonly radius: number;
}

function onTop(outline: Outline, { cursive }: PlacedGlyph, { from, middle, radius }: Place): Outline {
  if (cursive)
    return bend(outline, (x, y) => {
      const turn = (from + x) / radius;
      return [(radius - y) * Math.sin(turn), -(radius - y) * Math.cos(turn)];
    });
  return stand(outline, middle / radius, from - middle, -radius);
}

function atBottom(outline: Outline, { cursive }: PlacedGlyph, { from, middle, radius }: Place): Outline {
  if (cursive)
    return bend(outline, (x, y) => {
      const turn = (from + x) / radius;
      return [(radius + y) * Math.sin(turn), (radius + y) * Math.cos(turn)];
    });
  return stand(outline, -middle / radius, from - middle, radius);
}

/** Turned as a whole about the centre, `turn` clockwise. */
function stand(outline: Outline, turn: number, dx: number, dy: number): Outline {
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return transformOutline(outline, [cos, sin, -sin, cos, dx * cos - dy * sin, dx * sin + dy * cos]);
}

function bend(outline: Outline, warp: (x: number, y: number) => [number, number]): Outline {
  return outline.map(({ start, segments }): Contour => {
    let from = start;
    const bent: Segment[] = [];
    for (const segment of segments) {
      const cubic = asCubic(from, segment);
      for (let i = 0; i < bentPieces; i++) {
        const [, , ...rest] = piece(cubic, i / bentPieces, (i + 1) / bentPieces);
        const [ax = 0, ay = 0, bx = 0, by = 0, x = 0, y = 0] = rest;
        bent.push([...warp(ax, ay), ...warp(bx, by), ...warp(x, y)]);
      }
      from = [segment.at(-2) ?? 0, segment.at(-1) ?? 0];
    }
    return { start: warp(...start), segments: bent };
  });
}

/** Four points of the same curve as a cubic, x and y in turn. */
function asCubic([x0, y0]: readonly [number, number], segment: Segment): number[] {
  if (segment.length === 6) return [x0, y0, ...segment];
  const [x = 0, y = 0] = segment.slice(-2);
  const [cx, cy] = segment.length === 4 ? segment : [(x0 + x) / 2, (y0 + y) / 2];
  const third = (end: number, control: number) => end + ((control - end) * 2) / 3;
  return [x0, y0, third(x0, cx), third(y0, cy), third(x, cx), third(y, cy), x, y];
}

/** The part of a cubic between two parameters, by its blossom. */
function piece(p: readonly number[], t0: number, t1: number): number[] {
  const at = (axis: number, r: number, s: number, t: number) => {
    const [a = 0, b = 0, c = 0, d = 0] = [p[axis], p[axis + 2], p[axis + 4], p[axis + 6]];
    const [ab, bc, cd] = [a + (b - a) * r, b + (c - b) * r, c + (d - c) * r];
    const [abc, bcd] = [ab + (bc - ab) * s, bc + (cd - bc) * s];
    return abc + (bcd - abc) * t;
  };
  return [
    [t0, t0, t0],
    [t0, t0, t1],
    [t0, t1, t1],
    [t1, t1, t1],
  ].flatMap(([r = 0, s = 0, t = 0]) => [at(0, r, s, t), at(1, r, s, t)]);
}
