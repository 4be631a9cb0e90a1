import type { PrintLayer } from '@escena/typeset/print-sheet';
import { transformOutline } from '@escena/typeset/outline';
import { typeset } from '@escena/typeset/typeset';
import type { TextFonts } from '../../product/decal/set-text.ts';

/** Some lines of one look. */
export interface SetBlock {
  readonly text: string;
  /** em, mm */
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
}

/** mm */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Blocks below each other, all smaller by the same factor where they are too much for the area. */
export type TextSetter = (blocks: readonly SetBlock[], area: Area) => PrintLayer[];

interface SetterOptions {
  readonly plain: TextFonts;
  readonly bold: TextFonts;
  readonly ink: string;
}

const lineHeight = 1.25;
/** tried one after the other; below the last nobody reads, and it runs over */
const factors = [1, 0.86, 0.74, 0.64, 0.55] as const;

export function createTextSetter({ plain, bold, ink }: SetterOptions): TextSetter {
  const setAt = (blocks: readonly SetBlock[], area: Area, factor: number) => {
    let y = area.y;
    const layers = blocks.map(({ text, size, bold: strong = false, color = ink }): PrintLayer => {
      const em = size * factor;
      const { outline, bounds, lines } = typeset(text, {
        ...(strong ? bold : plain),
        size: em,
        lineHeight,
        box: { width: area.width, height: 0, fit: 'none' },
      });
      const moved = transformOutline(outline, [1, 0, 0, 1, area.x, y - bounds.top]);
      y += lines.length * lineHeight * em + 0.35 * em;
      return { kind: 'outline', outline: moved, ink: color };
    });
    return { layers, fits: y <= area.y + area.height };
  };
  return (blocks, area) => {
    let set = setAt(blocks, area, 1);
    for (const factor of factors) {
      set = setAt(blocks, area, factor);
      if (set.fits) break;
    }
    return set.layers;
  };
}
