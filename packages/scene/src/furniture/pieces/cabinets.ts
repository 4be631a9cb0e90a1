import type { Part } from '../../scene.ts';
import type { Piece, Size } from '../piece.ts';
import { cabinet, type CabinetShape } from '../shapes/cabinet.ts';
import { fit } from '../shapes/fit.ts';
import { part } from '../shapes/part.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import { fourLegs } from '../shapes/tapered-leg.ts';
import type { Style } from '../styles/style.ts';

/** A low cabinet for a television. */
export const mediaConsole: Piece = {
  title: { en: 'Media console', es: 'Mueble de TV' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.6, depth: 0.42, height: 0.5 }),
  top: () => 0.5,
  build(style) {
    return onFeet(style, this.size(style), { columns: 3, rows: 1, fronts: 'slats' });
  },
};

/** A chest of six drawers. */
export const dresser: Piece = {
  title: { en: 'Dresser', es: 'Cómoda' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.2, depth: 0.46, height: 0.82 }),
  top: () => 0.82,
  build(style) {
    return onFeet(style, this.size(style), { columns: 2, rows: 3, fronts: 'drawers' });
  },
};

/** Two drawers beside a bed. */
export const nightstand: Piece = {
  title: { en: 'Nightstand', es: 'Mesilla de noche' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 0.46, depth: 0.4, height: 0.52 }),
  top: () => 0.52,
  build(style) {
    return onFeet(style, this.size(style), { columns: 1, rows: 2, fronts: 'drawers' });
  },
};

function onFeet(style: Style, size: Size, front: Pick<CabinetShape, 'columns' | 'rows' | 'fronts'>): Part[] {
  const { materials, forms } = style;
  const lift = forms.legs === 'tapered' ? Math.min(0.16, size.height * 0.3) : 0.05;
  const { body, fronts, handles } = cabinet({ ...size, height: size.height - lift, ...front });
  const [x, z] = [size.width / 2 - 0.06, size.depth / 2 - 0.06];
  const feet =
    forms.legs === 'tapered'
      ? fourLegs([x, lift + 0.004, z], {
          top: 0.019,
          foot: 0.011,
          splay: [Math.min(0.05, forms.splay * 0.6), Math.min(0.04, forms.splay * 0.5)],
        })
      : [
          roundedBox([size.width - 0.08, lift, size.depth - 0.08], { radius: 0.003 }).translate(
            0,
            lift / 2,
            0,
          ),
        ];
  for (const geometry of [...body, ...fronts, ...handles]) geometry.translate(0, lift, 0);
  const parts = [part(materials.cabinet, [...body, ...fronts]), part(materials.legs, feet)];
  if (handles.length > 0) parts.push(part(materials.metal, handles));
  return fit(parts, size);
}
