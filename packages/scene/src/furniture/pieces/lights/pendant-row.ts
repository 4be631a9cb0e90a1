import type { Piece } from '../../piece.ts';
import { part } from '../../shapes/part.ts';
import { rod } from '../../shapes/rod.ts';
import { cord, hungShade } from './hung-shade.ts';
import { shadeSpan } from './shade-span.ts';

/** Three small pendants in a row on one bar, for long tables and kitchen islands; 1.2 m. */
export const pendantRow: Piece = {
  title: { en: 'Three pendants on a bar', es: 'Tres colgantes en línea' },
  placement: 'ceiling',
  footprint: 'rectangle',
  size: ({ forms }) => {
    const [width, height] = shadeSpan[forms.pendant];
    const small = smaller(width);
    return { width: 0.9 + small, depth: small, height: height * (small / width) + cord };
  },
  build(style) {
    const [width, height] = shadeSpan[style.forms.pendant];
    const small = smaller(width);
    const bar = part(style.materials.metal, [rod([-0.5, -0.012, 0], [0.5, -0.012, 0], 0.012)]);
    return [
      bar,
      ...[-0.45, 0, 0.45].flatMap((x) =>
        hungShade(style, { width: small, height: height * (small / width), x }),
      ),
    ];
  },
};

function smaller(width: number): number {
  return Math.min(0.26, width * 0.6);
}
