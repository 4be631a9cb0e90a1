import type { Part } from '../../scene.ts';
import type { Piece, Size } from '../piece.ts';
import type { Random } from '../random.ts';
import { fit } from '../shapes/fit.ts';
import { part } from '../shapes/part.ts';
import type { Style } from '../styles/style.ts';
import { seatHeight, sofaBody } from './sofa-body.ts';
import { sofaThrow } from './sofa-throw.ts';
import { leaningPillow } from './throw-pillow.ts';

/** The long sofa of every living room: three seats, loose cushions, a throw over one arm. */
export const sofa: Piece = {
  title: { en: 'Three-seat sofa', es: 'Sofá de tres plazas' },
  placement: 'floor',
  footprint: 'rectangle',
  size: ({ forms }) => ({ width: forms.sofa.width, depth: forms.sofa.depth, height: forms.sofa.height }),
  build(style, random) {
    return dressedSofa(
      style,
      { size: this.size(style), seats: style.forms.legs === 'block' ? 2 : 3 },
      random,
    );
  },
};

/** The same design for small rooms. */
export const loveseat: Piece = {
  title: { en: 'Two-seat sofa', es: 'Sofá de dos plazas' },
  placement: 'floor',
  footprint: 'rectangle',
  size: ({ forms }) => ({
    width: forms.sofa.width * 0.73,
    depth: forms.sofa.depth,
    height: forms.sofa.height,
  }),
  build(style, random) {
    return dressedSofa(style, { size: this.size(style), seats: 2 }, random);
  },
};

function dressedSofa(style: Style, shape: { size: Size; seats: number }, random: Random): Part[] {
  const body = sofaBody(style, shape, random);
  const { parts, backFace, inner } = body;
  const { cushionPlain, cushionAccent, cushionPattern } = style.materials;
  const side = random() < 0.5 ? -1 : 1;
  const at = (x: number, size: number | readonly [number, number], forward = 0) =>
    leaningPillow({ x, seat: seatHeight, face: backFace + forward, size }, random);
  parts.push(
    part(cushionPlain, [at(side * (inner / 2 - 0.26), 0.5)]),
    part(cushionAccent, [at(side * (inner / 2 - 0.5), 0.44, 0.1), at(-side * (inner / 2 - 0.25), 0.48)]),
    part(cushionPattern, [at(-side * (inner / 2 - 0.47), [0.52, 0.32], 0.12)]),
    part(style.materials.throw, sofaThrow(style, { size: shape.size, body, side: -side }, random)),
  );
  return fit(parts, shape.size);
}
