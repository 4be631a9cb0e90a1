import type { BufferGeometry } from 'three';
import type { Vec3 } from '../../camera.ts';
import type { Size } from '../piece.ts';
import { between, type Random } from '../random.ts';
import { drapedCloth } from '../shapes/draped-cloth.ts';
import type { Style } from '../styles/style.ts';
import { type SofaBody, seatHeight } from './sofa-body.ts';

/** A throw with tassels on a sofa of `size`: over one arm, or thrown over the back and the seat before it. */
export function sofaThrow(
  style: Style,
  place: { readonly size: Size; readonly body: SofaBody; readonly side: number },
  random: Random,
): BufferGeometry[] {
  return random() < 0.5 ? overArm(style, place, random) : overBack(place, random);
}

/** Falling further outside than in. */
function overArm(
  style: Style,
  { size, side }: { readonly size: Size; readonly side: number },
  random: Random,
): BufferGeometry[] {
  const { arm } = style.forms.sofa;
  const outer = side * (size.width / 2 + 0.008);
  const innerX = side * (size.width / 2 - arm - 0.008);
  const top = 0.616;
  const fall = between(random, 0.24, 0.32);
  const path: Vec3[] = [
    [innerX - side * 0.16, seatHeight + 0.03, 0],
    [innerX - side * 0.03, seatHeight + 0.045, 0],
    [innerX, seatHeight + 0.1, 0],
    [innerX + side * 0.012, top - 0.015, 0],
    [(innerX + outer) / 2, top + 0.006, 0],
    [outer - side * 0.012, top - 0.015, 0],
    [outer, top - 0.1, 0],
    [outer, top - fall, 0],
  ];
  const options = { width: 0.5, across: [0, 0, -side], fold: 0.02, fringe: 0.05 } as const;
  const forward = between(random, 0, 0.1);
  return drapedCloth(path, { ...options, seed: Math.floor(random() * 1e6) }).map((geometry) =>
    geometry.translate(0, 0, forward),
  );
}

/** From behind the back down over its cushion, across the seat and a hand's breadth over its front. */
function overBack(
  { size, body, side }: { readonly size: Size; readonly body: SofaBody; readonly side: number },
  random: Random,
): BufferGeometry[] {
  const { backFace, inner } = body;
  const [back, front] = [-size.depth / 2, size.depth / 2];
  const rise = size.height - seatHeight;
  const path: Vec3[] = [
    [0, size.height - 0.2, back + 0.005],
    [0, size.height - 0.03, back + 0.02],
    [0, size.height + 0.004, back + 0.09],
    [0, size.height - 0.01, backFace - 0.09],
    [0, seatHeight + rise * 0.6, backFace - 0.005],
    [0, seatHeight + 0.1, backFace + 0.03],
    [0, seatHeight + 0.045, backFace + 0.1],
    [0, seatHeight + 0.04, (backFace + front) / 2],
    [0, seatHeight + 0.02, front - 0.04],
    [0, seatHeight - 0.05, front + 0.01],
    [0, seatHeight - between(random, 0.1, 0.16), front + 0.012],
  ];
  const options = { width: 0.52, across: [1, 0, 0], fold: 0.018, fringe: 0.05 } as const;
  const x = side * (inner / 2 - between(random, 0.36, 0.44));
  return drapedCloth(path, { ...options, seed: Math.floor(random() * 1e6) }).map((geometry) =>
    geometry.translate(x, 0, 0),
  );
}
