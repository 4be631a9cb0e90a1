import { AppError } from '@escena/core/app-error';
import { Blob, Face as HarfBuzzFace, Font as HarfBuzzFont, MetricsTag, Variation } from 'harfbuzzjs';
import type { Face } from './font.ts';
import type { Contour, Outline, Segment } from './outline.ts';

/** Set on faces that have a weight axis: the lightest is some fonts' default. */
export interface OpenFaceOptions {
  /** 100…900 */
  readonly weight?: number;
}

/**
 * Opens a bare TTF or OTF file.
 * @throws AppError type.font_damaged, type.font_unsupported
 */
export function openFace(sfnt: Uint8Array, { weight = 400 }: OpenFaceOptions = {}): Face {
  const face = new HarfBuzzFace(new Blob(sfnt));
  const unitsPerEm = face.upem;
  const codePoints = new Set(face.collectUnicodes());
  if (!(unitsPerEm > 0) || codePoints.size === 0)
    throw new AppError('type.font_damaged', { detail: 'it maps no characters to glyphs' });
  if (!['glyf', 'CFF ', 'CFF2'].some((table) => face.referenceTable(table)?.length))
    throw new AppError('type.font_unsupported');
  const harfbuzz = new HarfBuzzFont(face);
  if (face.getAxisInfos()['wght']) harfbuzz.setVariations([new Variation('wght', weight)]);
  const drawn = new Map<number, Outline>();
  return {
    harfbuzz,
    unitsPerEm,
    ascender: harfbuzz.getMetricPositionWithFallback(MetricsTag.HORIZONTAL_ASCENDER) / unitsPerEm,
    descender: -harfbuzz.getMetricPositionWithFallback(MetricsTag.HORIZONTAL_DESCENDER) / unitsPerEm,
    characters: codePoints.size,
    has: (codePoint) => codePoints.has(codePoint),
    glyph: (glyphId) => {
      let outline = drawn.get(glyphId);
      if (!outline) drawn.set(glyphId, (outline = drawGlyph(harfbuzz, glyphId, 1 / unitsPerEm)));
      return outline;
    },
  };
}

/** The most ornate letters have some hundreds; a made-up one could hold a line up for minutes. */
const maxSegments = 20_000;

function drawGlyph(font: HarfBuzzFont, glyphId: number, scale: number): Outline {
  const contours: Contour[] = [];
  let segments: Segment[] = [];
  const commands = font.glyphToJson(glyphId);
  if (commands.length > maxSegments)
    throw new AppError('type.font_unsupported', { detail: `a glyph of ${commands.length} curves` });
  for (const { type, values } of commands) {
    const numbers = values.map((value, i) => (i % 2 === 0 ? value : -value) * scale);
    if (type === 'M') contours.push({ start: [numbers[0] ?? 0, numbers[1] ?? 0], segments: (segments = []) });
    else if (numbers.length > 0) segments.push(numbers as unknown as Segment);
  }
  return contours.filter((contour) => contour.segments.length > 0);
}
