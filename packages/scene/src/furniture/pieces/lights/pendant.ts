import type { Piece } from '../../piece.ts';
import { cord, hungShade } from './hung-shade.ts';
import { shadeSpan } from './shade-span.ts';

/** A pendant over a table: its shade in the style's form, 90 cm below the ceiling with its cord. */
export const pendant: Piece = {
  title: { en: 'Pendant lamp', es: 'Lámpara colgante' },
  placement: 'ceiling',
  footprint: 'round',
  size: ({ forms }) => {
    const [width, height] = shadeSpan[forms.pendant];
    return { width, depth: width, height: height + cord };
  },
  build(style) {
    const [width, height] = shadeSpan[style.forms.pendant];
    return hungShade(style, { width, height, x: 0 });
  },
};
