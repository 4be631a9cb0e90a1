/** One line of a paragraph → glyphs in the order they are seen, in em. */
import { Buffer, Direction, Feature, shape } from 'harfbuzzjs';
import type { Grapheme, Paragraph } from './itemize.ts';
import type { Outline } from './outline.ts';
import { isCursive } from './scripts-of-text.ts';

export interface ShapedGlyph {
  readonly outline: Outline;
  /** from the pen, y down */
  readonly dx: number;
  readonly dy: number;
  readonly advance: number;
  /** tracking may follow: the last glyph of a grapheme that does not join the next */
  readonly loose: boolean;
  readonly cursive: boolean;
}

export interface ShapedLine {
  readonly glyphs: readonly ShapedGlyph[];
  /** what a face maps but has no outline for (colour glyphs, holes in a font) */
  readonly missing: readonly string[];
}

export interface LineRange {
  /** UTF-16 units of the paragraph: [start, end) */
  readonly start: number;
  readonly end: number;
}

interface Run extends LineRange {
  readonly level: number;
  readonly face: Grapheme['face'];
  readonly script: Grapheme['script'];
}

const invisible = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}]*$/u;

/** @param ligatures false where letters are tracked: a ligature would stay tight */
export function shapeLine(paragraph: Paragraph, range: LineRange, ligatures: boolean): ShapedLine {
  const shaped = visualOrder(runsOf(paragraph.graphemes, range)).map((run) =>
    shapeRun(paragraph.text, run, ligatures),
  );
  return {
    glyphs: shaped.flatMap(({ glyphs }) => glyphs),
    missing: shaped.flatMap(({ missing }) => missing),
  };
}

function runsOf(graphemes: readonly Grapheme[], { start, end }: LineRange): Run[] {
  const runs: Run[] = [];
  for (const grapheme of graphemes) {
    if (grapheme.start < start || grapheme.end > end) continue;
    const last = runs.at(-1);
    if (
      last &&
      last.face === grapheme.face &&
      last.level === grapheme.level &&
      last.script === grapheme.script
    )
      runs[runs.length - 1] = { ...last, end: grapheme.end };
    else runs.push(grapheme);
  }
  return runs;
}

/** UAX #9, rule L2, over whole runs. */
function visualOrder(runs: readonly Run[]): Run[] {
  let order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level--) {
    const next: Run[] = [];
    let turned: Run[] = [];
    for (const run of order) {
      if (run.level >= level) turned.unshift(run);
      else {
        next.push(...turned, run);
        turned = [];
      }
    }
    order = [...next, ...turned];
  }
  return order;
}

function shapeRun(text: string, { start, end, level, face, script }: Run, ligatures: boolean): ShapedLine {
  const buffer = new Buffer();
  // The whole paragraph is given as context: letters join across the border of a run.
  buffer.addText(text, start, end - start);
  buffer.guessSegmentProperties();
  buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR);
  const cursive = isCursive(script);
  shape(
    face.harfbuzz,
    buffer,
    ligatures || cursive ? [] : ['liga', 'clig', 'dlig'].map((tag) => new Feature(tag, 0)),
  );
  const infos = buffer.getGlyphInfosAndPositions();
  const scale = 1 / face.unitsPerEm;
  const inked = new Set<number>();
  const glyphs = infos.map((info, i): ShapedGlyph => {
    const outline = info.codepoint === 0 ? [] : face.glyph(info.codepoint);
    if (outline.length > 0) inked.add(info.cluster);
    return {
      outline,
      dx: (info.xOffset ?? 0) * scale,
      dy: -(info.yOffset ?? 0) * scale,
      advance: (info.xAdvance ?? 0) * scale,
      loose: !cursive && infos[i + 1]?.cluster !== info.cluster,
      cursive,
    };
  });
  const clusters = [...new Set(infos.map(({ cluster }) => cluster))].sort((a, b) => a - b);
  const missing = clusters
    .map((cluster, i) => ({ cluster, written: text.slice(cluster, clusters[i + 1] ?? end) }))
    .filter(({ cluster, written }) => !inked.has(cluster) && !invisible.test(written))
    .map(({ written }) => written);
  return { glyphs, missing };
}
