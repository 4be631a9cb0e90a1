import { AppError } from '@escena/core/app-error';
import type { Font } from '@escena/typeset/font';
import { outlineBounds, transformOutline } from '@escena/typeset/outline';
import { typeset } from '@escena/typeset/typeset';
import { typesetOnArc } from '@escena/typeset/typeset-on-arc';
import type { Art } from './art.ts';
import type { DecalArt } from './input.ts';
import type { PlacedBox } from './place-box.ts';

export type TextArt = Extract<DecalArt, { kind: 'text' }>;

export interface TextFonts {
  readonly font: Font;
  /** for what the font lacks */
  readonly fallbacks: readonly Font[];
}

export interface SetText {
  readonly art: Art;
  /** em, millimetres */
  readonly sizeMm: number;
}

/** Letters smaller than this no technique can make. */
const leastSizeMm = 0.5;

/** Words as outlines in the middle of their box. @throws AppError type.* as `typeset` does */
export function setText(text: TextArt, { font, fallbacks }: TextFonts, box: PlacedBox): SetText {
  const options = { font, fallbacks, direction: text.direction, tracking: text.tracking };
  if (text.arc) return onArc(text, options, box);
  const size = text.sizeMm ?? 2 * box.heightMm;
  const { outline, size: sizeMm } = typeset(text.text, {
    ...options,
    size,
    align: text.align,
    lineHeight: text.lineHeight,
    box: {
      width: box.widthMm,
      height: box.heightMm,
      fit: 'shrink',
      minSize: Math.min(size, leastSizeMm),
      wrap: text.wrap,
    },
  });
  return { art: { kind: 'outlines', parts: [{ outline, color: text.color }] }, sizeMm };
}

function onArc(
  { text, arc, color, sizeMm, ...rest }: TextArt,
  options: TextFonts & Pick<TextArt, 'direction' | 'tracking'>,
  box: PlacedBox,
): SetText {
  if (!arc) throw new AppError('internal', { detail: `no arc, ${rest.kind}` });
  const size = sizeMm ?? arc.radiusMm / 4;
  const { outline } = typesetOnArc(text, { ...options, size, radius: arc.radiusMm, side: arc.side });
  const bounds = outlineBounds(outline);
  if (!bounds) throw new AppError('type.empty');
  if (bounds.right - bounds.left > box.widthMm || bounds.bottom - bounds.top > box.heightMm)
    throw new AppError('type.does_not_fit', { detail: 'the arc is larger than its box' });
  const dx = (box.widthMm - bounds.left - bounds.right) / 2;
  const dy = (box.heightMm - bounds.top - bounds.bottom) / 2;
  const moved = transformOutline(outline, [1, 0, 0, 1, dx, dy]);
  return { art: { kind: 'outlines', parts: [{ outline: moved, color }] }, sizeMm: size };
}
