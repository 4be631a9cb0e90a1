import type { Vec3 } from '../../camera.ts';
import type { Part } from '../../scene.ts';
import type { Piece, Size } from '../piece.ts';
import { between, type Random } from '../random.ts';
import { drapedCloth } from '../shapes/draped-cloth.ts';
import { fit } from '../shapes/fit.ts';
import { part } from '../shapes/part.ts';
import type { Style } from '../styles/style.ts';
import { seatHeight, sofaBody } from './sofa-body.ts';
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
  const { parts, backFace, inner } = sofaBody(style, shape, random);
  const { cushionPlain, cushionAccent, cushionPattern } = style.materials;
  const side = random() < 0.5 ? -1 : 1;
  const at = (x: number, size: number | readonly [number, number], forward = 0) =>
    leaningPillow({ x, seat: seatHeight, face: backFace + forward, size }, random);
  parts.push(
    part(cushionPlain, [at(side * (inner / 2 - 0.26), 0.5)]),
    part(cushionAccent, [at(side * (inner / 2 - 0.5), 0.44, 0.1), at(-side * (inner / 2 - 0.25), 0.48)]),
    part(cushionPattern, [at(-side * (inner / 2 - 0.47), [0.52, 0.32], 0.12)]),
    part(style.materials.throw, [armThrow(style, { size: shape.size, side: -side }, random)]),
  );
  return fit(parts, shape.size);
}

/** A wool throw over one arm, falling further outside than in. */
function armThrow(style: Style, place: { size: Size; side: number }, random: Random) {
  const { arm } = style.forms.sofa;
  const { size, side } = place;
  const outer = side * (size.width / 2 + 0.008);
  const innerX = side * (size.width / 2 - arm - 0.008);
  const top = 0.616;
  const fall = between(random, 0.26, 0.34);
  const path: Vec3[] = [
    [innerX - side * 0.1, seatHeight + 0.02, 0],
    [innerX - side * 0.02, seatHeight + 0.045, 0],
    [innerX, seatHeight + 0.1, 0],
    [innerX + side * 0.012, top - 0.015, 0],
    [(innerX + outer) / 2, top + 0.006, 0],
    [outer - side * 0.012, top - 0.015, 0],
    [outer, top - 0.1, 0],
    [outer, top - fall, 0],
  ];
  const cloth = drapedCloth(path, {
    width: 0.46,
    across: [0, 0, -side],
    fold: 0.016,
    seed: Math.floor(random() * 1e6),
  });
  return cloth.translate(0, 0, between(random, 0.04, 0.12));
}
