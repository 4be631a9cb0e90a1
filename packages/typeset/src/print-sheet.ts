/** What goes to the printer or the engraver: vectors in true millimetres on a sheet with a trim edge. */
import type { FillRule, Outline } from './outline.ts';

/** A named separation: the machine takes the layer for what it is (foil, engraving), not for a colour. */
export interface SpotInk {
  readonly name: string;
  /** how it looks on a screen, #rrggbb */
  readonly hex: string;
}

export type PrintLayer =
  | {
      readonly kind: 'outline';
      readonly outline: Outline;
      readonly rule?: FillRule;
      readonly ink: string | SpotInk;
    }
  /** placed with its upper left corner at x, y */
  | {
      readonly kind: 'image';
      /** PNG or JPEG bytes */
      readonly bytes: Uint8Array;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    };

export interface PrintSheet {
  readonly title: string;
  /** the trimmed size; the origin of all layers is its upper left corner */
  readonly widthMm: number;
  readonly heightMm: number;
  /** how far art may run over the edge; default 3 */
  readonly bleedMm?: number;
  /** lines outside the bleed that show where to cut */
  readonly cropMarks?: boolean;
  /** from bottom to top; an ink is #rrggbb or a spot */
  readonly layers: readonly PrintLayer[];
}

/** mm around the trim on every side: bleed, and room for crop marks where they are wanted */
export function sheetMargin({ bleedMm = 3, cropMarks = false }: PrintSheet): number {
  return bleedMm + (cropMarks ? markLength + markGap : 0);
}

const markLength = 5;
/** the marks keep off the bleed */
const markGap = 1;
export const markWidthMm = 0.1;

/** Crop marks as lines x0, y0, x1, y1 in mm from the trim's corner. */
export function cropMarkLines(sheet: PrintSheet): readonly (readonly [number, number, number, number])[] {
  if (!sheet.cropMarks) return [];
  const near = (sheet.bleedMm ?? 3) + markGap;
  const far = near + markLength;
  const { widthMm: w, heightMm: h } = sheet;
  return [0, w]
    .flatMap((x) => [[x, -far, x, -near] as const, [x, h + near, x, h + far] as const])
    .concat([0, h].flatMap((y) => [[-far, y, -near, y] as const, [w + near, y, w + far, y] as const]));
}
