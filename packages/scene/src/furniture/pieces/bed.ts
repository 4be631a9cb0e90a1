import type { BufferGeometry } from 'three';
import type { Part } from '../../scene.ts';
import type { Piece, Size } from '../piece.ts';
import { between, type Random } from '../random.ts';
import { bedCover } from '../shapes/bed-cover.ts';
import { fit } from '../shapes/fit.ts';
import { part } from '../shapes/part.ts';
import { pillow } from '../shapes/pillow.ts';
import { roundedBox } from '../shapes/rounded-box.ts';
import type { Style } from '../styles/style.ts';
import { headboard, isWooden } from './headboard.ts';
import { styledLegs } from './styled-legs.ts';

const mattressTop = 0.53;
const mattressLength = 2;

/** A queen-size bed (mattress 160 × 200 cm), made up. */
export const bed: Piece = {
  title: { en: 'Queen-size bed', es: 'Cama de 160' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.76, depth: 2.16, height: 1.06 }),
  top: () => mattressTop,
  build(style, random) {
    return madeBed(style, { size: this.size(style), mattress: 1.6 }, random);
  },
};

/** A small double (135 × 200 cm) for narrow rooms. */
export const doubleBed: Piece = {
  title: { en: 'Double bed', es: 'Cama de 135' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.5, depth: 2.16, height: 1.02 }),
  top: () => mattressTop,
  build(style, random) {
    return madeBed(style, { size: this.size(style), mattress: 1.35 }, random);
  },
};

/** A single bed (90 × 200 cm). */
export const singleBed: Piece = {
  title: { en: 'Single bed', es: 'Cama individual' },
  placement: 'floor',
  footprint: 'rectangle',
  size: () => ({ width: 1.02, depth: 2.14, height: 1 }),
  top: () => mattressTop,
  build(style, random) {
    return madeBed(style, { size: this.size(style), mattress: 0.9 }, random);
  },
};

function madeBed(style: Style, shape: { size: Size; mattress: number }, random: Random): Part[] {
  const { materials, forms } = style;
  const { size, mattress } = shape;
  const seed = Math.floor(random() * 1e6);
  const back = -size.depth / 2;
  const head = back + 0.12;
  const foot = head + mattressLength;
  const middle = (head + foot) / 2;
  const base = roundedBox([mattress + 0.06, 0.17, mattressLength + 0.03], { radius: 0.02 }).translate(
    0,
    0.245,
    middle,
  );
  const mattressBody = roundedBox([mattress, 0.22, mattressLength], { radius: 0.06, edges: 4 });
  const duvet = bedCover({
    width: mattress,
    head: head + 0.52,
    foot,
    top: mattressTop - 0.005,
    sides: 0.27,
    end: 0.27,
    loft: 0.045,
    fold: 0.022,
    cells: [32, 24],
    seed,
  });
  const turnDown = bedCover({
    width: mattress,
    head: head + 0.5,
    foot: head + 0.84,
    top: mattressTop + 0.05,
    sides: 0.24,
    end: 0,
    loft: 0.022,
    fold: 0.012,
    cells: [38, 8],
    seed: seed + 1,
  });
  const blanket = bedCover({
    width: mattress + 0.09,
    head: foot - 0.66,
    foot: foot - 0.16,
    top: mattressTop + 0.056,
    sides: 0.27,
    end: 0,
    loft: 0.016,
    fold: 0.02,
    cells: [36, 12],
    seed: seed + 2,
  });
  const legs =
    forms.legs !== 'block'
      ? styledLegs(style, [mattress / 2 - 0.08, 0.17, mattressLength / 2 - 0.1], { top: 0.026, foot: 0.016 })
      : [roundedBox([mattress - 0.14, 0.16, mattressLength - 0.16], { radius: 0.006 }).translate(0, 0.08, 0)];
  const frame = isWooden(style) ? materials.wood : materials.headboard;
  return fit(
    [
      part(frame, [base]),
      ...headboard(style, size),
      part(
        materials.legs,
        legs.map((leg) => leg.translate(0, 0, middle)),
      ),
      part(materials.sheet, [
        mattressBody.translate(0, mattressTop - 0.11, middle),
        turnDown,
        ...rearPillows(mattress, head, random),
      ]),
      part(materials.duvet, [duvet, ...frontPillows(mattress, head, random)]),
      part(materials.throw, [blanket]),
      part(materials.cushionAccent, [accentPillow(head, random)]),
    ],
    size,
  );
}

function leaning(
  size: readonly [number, number, number],
  place: { x: number; z: number; tilt: number },
  random: Random,
): BufferGeometry {
  const body = pillow(size, { seed: Math.floor(random() * 1e6), pinch: 0.05 });
  body.rotateX(-place.tilt).rotateY(between(random, -0.05, 0.05));
  return body.translate(place.x, mattressTop + (size[1] / 2) * Math.cos(place.tilt) + 0.02, place.z);
}

function rearPillows(mattress: number, head: number, random: Random): BufferGeometry[] {
  const single = mattress < 1.2;
  const width = (single ? mattress : mattress / 2) - 0.06;
  return (single ? [0] : [-1, 1]).map((side) =>
    leaning(
      [Math.min(0.74, width), 0.5, 0.2],
      { x: (side * mattress) / 4, z: head + 0.17, tilt: 0.32 },
      random,
    ),
  );
}

function frontPillows(mattress: number, head: number, random: Random): BufferGeometry[] {
  const single = mattress < 1.2;
  const width = (single ? mattress : mattress / 2) - 0.1;
  return (single ? [0] : [-1, 1]).map((side) =>
    leaning(
      [Math.min(0.7, width), 0.44, 0.18],
      { x: side * (mattress / 4 - 0.01), z: head + 0.34, tilt: 0.5 },
      random,
    ),
  );
}

function accentPillow(head: number, random: Random): BufferGeometry {
  return leaning([0.56, 0.32, 0.14], { x: between(random, -0.04, 0.04), z: head + 0.5, tilt: 0.55 }, random);
}
