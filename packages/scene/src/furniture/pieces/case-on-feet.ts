import type { Part } from '../../scene.ts';
import type { Size } from '../piece.ts';
import { board } from '../shapes/board.ts';
import { cabinet, type CabinetShape } from '../shapes/cabinet.ts';
import { fit } from '../shapes/fit.ts';
import { grained } from '../shapes/grained.ts';
import { part } from '../shapes/part.ts';
import type { Style } from '../styles/style.ts';
import { styledLegs } from './styled-legs.ts';

/** A cabinet that fills `size`, on the style's feet, with the style's fronts where these are plain doors or drawers. */
export function caseOnFeet(
  style: Style,
  size: Size,
  front: Pick<CabinetShape, 'columns' | 'rows' | 'fronts'>,
): Part[] {
  const { materials, forms } = style;
  const plinth = forms.legs === 'block';
  const most = forms.legs === 'turned' ? 0.12 : 0.16;
  const lift = plinth ? 0.05 : Math.min(most, size.height * 0.3);
  const plain = front.fronts !== 'slats';
  const body = cabinet({
    ...size,
    height: size.height - lift,
    ...front,
    framed: plain && forms.fronts === 'framed',
    filled: front.fronts === 'doors' && forms.fronts === 'cane',
  });
  const [x, z] = [size.width / 2 - 0.06, size.depth / 2 - 0.06];
  const feet = plinth
    ? [board([size.width - 0.08, lift, size.depth - 0.08], [0, lift / 2, 0])]
    : styledLegs(style, [x, lift + 0.004, z], {
        top: 0.019,
        foot: 0.011,
        splay: [Math.min(0.05, forms.splay * 0.6), Math.min(0.04, forms.splay * 0.5)],
      });
  for (const geometry of [...body.body, ...body.fronts, ...body.handles, ...body.fillings])
    geometry.translate(0, lift, 0);
  const parts = [...grained(materials.cabinet, [...body.body, ...body.fronts]), part(materials.legs, feet)];
  if (body.handles.length > 0) parts.push(part(materials.metal, body.handles));
  if (body.fillings.length > 0) parts.push(part(materials.weaving, body.fillings));
  return fit(parts, size);
}
