import type { Piece } from '../piece.ts';
import { cushion, piping } from '../shapes/cushion.ts';
import { fit } from '../shapes/fit.ts';
import { part } from '../shapes/part.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import { seatHeight, sofaBody } from './sofa-body.ts';
import { styledLegs } from './styled-legs.ts';
import { leaningPillow } from './throw-pillow.ts';

const reach = 0.62;

/** A sofa whose left seat (seen from its own back, −x) runs on into a chaise longue. */
export const chaise: Piece = {
  title: { en: 'Sofa with chaise longue', es: 'Sofá con chaise longue' },
  placement: 'floor',
  footprint: 'rectangle',
  size: ({ forms }) => ({
    width: forms.sofa.width + 0.12,
    depth: forms.sofa.depth + reach,
    height: forms.sofa.height,
  }),
  build(style, random) {
    const size = this.size(style);
    const straight = { ...size, depth: size.depth - reach };
    const { parts, backFace, inner } = sofaBody(style, { size: straight, seats: 2 }, random);
    const { legHeight } = style.forms.sofa;
    const front = straight.depth / 2;
    const each = inner / 2;
    const x = -inner / 2 + each / 2;
    const base = roundedBox([each + 0.03, 0.13, reach + 0.06], { radius: 0.025 });
    const seat = cushion([each - 0.006, 0.19, reach], { crown: 0.03, sag: 0.01, radius: 0.045, seed: 4 });
    const welt = piping(each - 0.03, reach - 0.03, { y: 0.0006, corner: 0.045 });
    const legs =
      legHeight > 0.09
        ? styledLegs(style, [each / 2 - 0.08, legHeight + 0.01, 0.08], { top: 0.024, foot: 0.013 })
        : [
            roundedBox([each - 0.08, legHeight, reach - 0.08], { radius: 0.006 }).translate(
              0,
              legHeight / 2,
              0,
            ),
          ];
    parts.push(
      part(style.materials.sofa, [
        base.translate(x, legHeight + 0.065, front + reach / 2 - 0.03),
        seat.translate(x, seatHeight - 0.17, front + reach / 2),
        welt.translate(x, seatHeight - 0.17, front + reach / 2),
      ]),
      part(
        style.materials.legs,
        legs.map((leg) => leg.translate(x, 0, front + reach / 2 - 0.04)),
      ),
      part(style.materials.cushionPlain, [
        leaningPillow({ x: inner / 2 - 0.26, seat: seatHeight, face: backFace, size: 0.48 }, random),
        leaningPillow({ x: -inner / 2 + 0.27, seat: seatHeight, face: backFace, size: 0.48 }, random),
      ]),
      part(style.materials.cushionAccent, [
        leaningPillow(
          { x: inner / 2 - 0.48, seat: seatHeight, face: backFace + 0.11, size: [0.5, 0.32] },
          random,
        ),
      ]),
    );
    for (const { geometry } of parts) geometry.translate(0, 0, -reach / 2);
    return fit(parts, size);
  },
};
