/** Words → outlines, in place: shaped, ordered, broken into lines, fitted to their box by the ink that they really have. */
import { AppError } from '@escena/core/app-error';
import { type BrokenLine, breakLines, lineOf } from './break-lines.ts';
import { itemize, type Paragraph } from './itemize.ts';
import { type Bounds, type Outline, outlineBounds, transformOutline } from './outline.ts';
import { lineOutline, placeLine } from './place-line.ts';
import { readText, refuseMissing, type TextOptions } from './read-text.ts';
import { shapeLine } from './shape-line.ts';

/** start and end follow the direction of each paragraph */
export type Align = 'start' | 'center' | 'end' | 'left' | 'right';

export interface Box {
  readonly width: number;
  readonly height: number;
  /** shrink: down to `minSize` until all ink is inside; none: lines are broken, and the rest is as large as it is */
  readonly fit: 'shrink' | 'none';
  /** default: a tenth of the size */
  readonly minSize?: number;
  /** whether lines may be broken at the box's width; default true */
  readonly wrap?: boolean;
}

/** What lines are broken in and centred in. */
export type Room = Pick<Box, 'width' | 'height' | 'wrap'>;

/** All but how large and where. */
export type TypesetStyle = Omit<TypesetOptions, 'size' | 'box'>;

export interface TypesetOptions extends TextOptions {
  /** em, in the unit of all lengths here (millimetres, pixels) */
  readonly size: number;
  readonly align?: Align;
  /** em between letters; default 0 */
  readonly tracking?: number;
  /** em from baseline to baseline; default: what the tallest face in use asks for */
  readonly lineHeight?: number;
  readonly box?: Box;
}

export interface TypesetLine {
  readonly text: string;
  /** where the first pen stood, and the baseline */
  readonly x: number;
  readonly baseline: number;
  /** of advances, not of ink */
  readonly width: number;
}

export interface Typeset {
  /** y down; the origin is the box's upper left corner, or without a box the first baseline at x = 0 */
  readonly outline: Outline;
  /** of the ink */
  readonly bounds: Bounds;
  /** the size that fitted */
  readonly size: number;
  readonly lines: readonly TypesetLine[];
}

/** Sizes tried between the smallest and the wanted one: the last step is below a hundred thousandth of the size. */
const fitSteps = 17;

/**
 * @throws AppError type.glyph_missing with the characters named, type.does_not_fit, type.empty, input.invalid
 */
export function typeset(text: string, options: TypesetOptions): Typeset {
  const { box, size } = options;
  const set = prepareTypeset(text, options);
  if (box?.fit !== 'shrink') return set(size, box);
  const { width, height } = box;
  const fits = ({ bounds }: Typeset) =>
    bounds.right - bounds.left <= width && bounds.bottom - bounds.top <= height;
  const whole = set(size, box);
  if (fits(whole)) return whole;
  let small = box.minSize ?? size / 10;
  let best = set(small, box);
  if (!fits(best)) throw new AppError('type.does_not_fit', { data: { minSize: small } });
  for (let step = 0, large = size; step < fitSteps; step++) {
    const middle = (small + large) / 2;
    const tried = set(middle, box);
    if (fits(tried)) [small, best] = [middle, tried];
    else large = middle;
  }
  return best;
}

/**
 * The same for whoever tries many sizes and boxes: words are shaped once. Nothing is shrunk.
 * @throws AppError type.glyph_missing with the characters named, type.empty, input.invalid
 */
export function prepareTypeset(text: string, options: TypesetStyle): (size: number, box?: Room) => Typeset {
  const layout = createLayout(readText(text, options), options);
  return (size, box) => inBox(layout(size, box), box);
}

interface InkedLine {
  readonly text: string;
  readonly outline: Outline;
  readonly ink: Bounds | undefined;
  readonly width: number;
}

function createLayout(
  paragraphs: readonly Paragraph[],
  options: TypesetStyle,
): (size: number, box: Room | undefined) => Typeset {
  const { tracking = 0 } = options;
  const lineHeight = options.lineHeight ?? tallest(paragraphs);
  const kept = new Map<string, InkedLine>();
  const inkedLine = (paragraph: Paragraph, line: BrokenLine): InkedLine => {
    const key = `${paragraphs.indexOf(paragraph)}:${line.start}:${line.end}`;
    let inked = kept.get(key);
    if (!inked) kept.set(key, (inked = inkLine(paragraph, line, options)));
    return inked;
  };
  return (size, box) => {
    const room = box && box.wrap !== false ? box.width / size : Infinity;
    const outline: Outline[] = [];
    const lines: TypesetLine[] = [];
    let bounds: Bounds | undefined;
    for (const paragraph of paragraphs) {
      for (const line of linesOf(paragraph, (one) => inkedLine(paragraph, one).width <= room)) {
        const inked = inkedLine(paragraph, line);
        const baseline = lines.length * lineHeight * size;
        const width = inked.width * size;
        const x = startOf(width, box?.width, sideOf(options.align ?? 'start', paragraph));
        lines.push({ text: inked.text, x, baseline, width });
        outline.push(transformOutline(inked.outline, [size, 0, 0, size, x, baseline]));
        bounds = union(bounds, inked.ink && moved(inked.ink, size, x, baseline));
      }
    }
    if (!bounds) throw new AppError('type.empty', { detail: `tracking ${tracking}` });
    return { outline: outline.flat(), bounds, size, lines };
  };
}

function linesOf(paragraph: Paragraph, fits: (line: BrokenLine) => boolean): BrokenLine[] {
  const whole = lineOf(paragraph.text, 0, paragraph.text.length);
  if (fits(whole)) return [whole];
  return breakLines(paragraph.text, fits);
}

function inkLine(paragraph: Paragraph, line: BrokenLine, options: TypesetStyle): InkedLine {
  const { tracking = 0, font, fallbacks = [] } = options;
  let [source, range]: [Paragraph, { start: number; end: number }] = [paragraph, line];
  if (line.hyphenated) {
    const faces = [font, ...fallbacks].flatMap((one) => one.faces);
    const written = `${paragraph.text.slice(line.start, line.end - 1)}-`;
    source = itemize(written, faces, paragraph.direction);
    range = { start: 0, end: written.length };
  }
  const shaped = shapeLine(source, range, tracking === 0);
  refuseMissing(font, shaped.missing);
  const placed = placeLine(shaped, tracking);
  const outline = lineOutline(placed);
  return {
    text: source.text.slice(range.start, range.end).replaceAll('\u00AD', ''),
    outline,
    ink: outlineBounds(outline),
    width: placed.width,
  };
}

function tallest(paragraphs: readonly Paragraph[]): number {
  const faces = new Set(paragraphs.flatMap(({ graphemes }) => graphemes.map(({ face }) => face)));
  return Math.max(1, ...[...faces].map(({ ascender, descender }) => ascender + descender));
}

function sideOf(align: Align, { direction }: Paragraph): 'left' | 'center' | 'right' {
  if (align === 'start') return direction === 'rtl' ? 'right' : 'left';
  if (align === 'end') return direction === 'rtl' ? 'left' : 'right';
  return align;
}

function startOf(width: number, room: number | undefined, side: 'left' | 'center' | 'right'): number {
  const spare = (room ?? 0) - width;
  return side === 'left' ? 0 : side === 'right' ? spare : spare / 2;
}

function moved({ left, top, right, bottom }: Bounds, scale: number, x: number, y: number): Bounds {
  return {
    left: left * scale + x,
    top: top * scale + y,
    right: right * scale + x,
    bottom: bottom * scale + y,
  };
}

function union(a: Bounds | undefined, b: Bounds | undefined): Bounds | undefined {
  if (!a || !b) return a ?? b;
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** The ink in the middle of the box's height; sideways only as far as swashes would stick out. */
function inBox(set: Typeset, box: Room | undefined): Typeset {
  if (!box) return set;
  const { bounds } = set;
  const dy = (box.height - bounds.top - bounds.bottom) / 2;
  const spare = box.width - (bounds.right - bounds.left);
  const dx =
    spare < 0
      ? (box.width - bounds.left - bounds.right) / 2
      : Math.max(0, -bounds.left) + Math.min(0, box.width - bounds.right);
  return {
    ...set,
    outline: transformOutline(set.outline, [1, 0, 0, 1, dx, dy]),
    bounds: moved(bounds, 1, dx, dy),
    lines: set.lines.map((line) => ({ ...line, x: line.x + dx, baseline: line.baseline + dy })),
  };
}
