import type { Rgb } from '../camera.ts';
import type { Piece } from '../furniture/piece.ts';
import { createRandom } from '../furniture/random.ts';
import { recolour } from '../furniture/recolour.ts';
import type { Style } from '../furniture/styles/style.ts';
import type { Part } from '../scene.ts';

export interface ArrangedLook {
  readonly style: Style;
  readonly seed: number;
  /** how many pieces of the same name come before it in the list, so that taking another piece away changes nothing */
  readonly occurrence: number;
  /** sRGB, `#rrggbb`: paints its leading material; absent: the style's own */
  readonly color?: string | undefined;
}

/** The geometry of one arranged piece: the same in an editor's preview and in the final picture. */
export function buildArranged(piece: Piece, { style, seed, occurrence, color }: ArrangedLook): Part[] {
  const parts = piece.build(style, createRandom((seed * 1009 + occurrence) >>> 0));
  return color === undefined ? parts : recolour(parts, style, linear(color));
}

/** `#rrggbb` in sRGB (IEC 61966-2-1) as linear light. */
function linear(color: string): Rgb {
  const channel = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}
