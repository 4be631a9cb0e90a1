/**
 * Shirts, coats and dresses lying flat: a body with a neckline, and two sleeves that hang, spread or are folded at the elbow.
 * Numbers and their spreads are read off shops' flat photographs.
 */
import type { GarmentPoint } from '../../landmarks/garment-landmarks.ts';
import type { GarmentShape, ShapePart, ShapePoint } from './garment-shape.ts';
import { mix } from './mix.ts';
import type { Spot } from './spot.ts';
import {
  bodyNumbers,
  hipsAt,
  sideAt,
  type TopBody,
  topBody,
  type TopKind,
  usualBody,
  waistAt,
  waistDepth,
  withStraps,
} from './top-body.ts';
import { type Usual, usual } from './usual.ts';

/** angle from straight down, length, bend at the elbow, cuff's width */
const sleeve: readonly Usual[] = [usual(0.7, 0.4), usual(0.8, 0.5), usual(0, 0.3), usual(0.26, 0.08)];

const sleeveNumbers = 4;
const firstSleeve = bodyNumbers.count;
/** below this length (in chest widths) a sleeve ends above the elbow */
const toElbow = 0.72;
/** a hem nearer than this to the waist or the hips stands for them, in chest widths */
const clear = 0.08;
/** a neckline's front hangs this far below its back's ends, in its width, where it is not seen to hang lower */
const frontDip = 0.4;

export function topShape(kind: TopKind, sleeved: boolean): GarmentShape {
  const numbers = sleeved ? [...usualBody(kind), ...sleeve, ...sleeve] : withStraps(usualBody(kind));
  return {
    usual: numbers,
    length: kind.length.mean,
    starts: sleeved ? sleeveStarts : [{ [bodyNumbers.dip]: 0.1 }, { [bodyNumbers.dip]: 0.8 }],
    parts: (x) => partsOf(x, sleeved),
    points: (x) => pointsOf(x, sleeved),
  };
}

/** Angle and length of a sleeve: hanging, slanting, spread; short, and folded at the elbow. The two need not lie alike. */
const layings = [
  [0.25, 1.15],
  [0.6, 1.15],
  [1.2, 1.1],
  [0.7, 0.35],
  [1.15, 0.4],
  [0.3, 0.7],
] as const;

const sleeveStarts = layings.flatMap(([leftAngle, leftLength]) =>
  layings.map(([angle, length]) => ({
    [firstSleeve]: leftAngle,
    [firstSleeve + 1]: leftLength,
    [firstSleeve + sleeveNumbers]: angle,
    [firstSleeve + sleeveNumbers + 1]: length,
  })),
);

function partsOf(numbers: readonly number[], sleeved: boolean): ShapePart[] {
  const body = topBody(numbers);
  const { at, neck, dip, shoulder, armpit, length, tilt } = body;
  const half = (side: number): Spot[] => [
    [side * neck, 0],
    [side * shoulder[0], shoulder[1]],
    [side * mix(shoulder[0], armpit[0], 0.15), mix(shoulder[1], armpit[1], 0.7)],
    [side * armpit[0], armpit[1]],
    sideAt(body, side, waistDepth(armpit[1], length)),
    sideAt(body, side, length + side * tilt),
  ];
  const ring: Spot[] = [
    ...half(1),
    ...half(-1).reverse(),
    [-0.75 * neck, 0.8 * dip],
    [0, dip],
    [0.75 * neck, 0.8 * dip],
  ];
  const whole = { ring: ring.map(([u, v]) => at(u, v)), seams: sleeved ? [1, 2, 8, 9] : [] };
  if (!sleeved) return [whole];
  return [whole, ...[1, -1].map((side) => sleevePart(numbers, body, side))];
}

interface Sleeve {
  readonly elbow: readonly [outer: Spot, inner: Spot];
  readonly cuff: readonly [outer: Spot, inner: Spot];
  readonly length: number;
}

function sleeveOf(numbers: readonly number[], { shoulder, armpit }: TopBody, side: number): Sleeve {
  const from = firstSleeve + (side > 0 ? 0 : sleeveNumbers);
  const [angle = 0, length = 0, bend = 0, cuff = 0] = numbers.slice(from, from + sleeveNumbers);
  const top: Spot = [mix(shoulder[0], armpit[0], 0.5), mix(shoulder[1], armpit[1], 0.5)];
  const elbow = step(top, angle, length / 2);
  const end = step(elbow, angle + bend, length / 2);
  const wide = mix(0.8 * (armpit[1] - shoulder[1]), cuff, 0.55) / 2;
  const across = (p: Spot, direction: number, half: number): readonly [Spot, Spot] => [
    mirrored(step(p, direction + Math.PI / 2, half), side),
    mirrored(step(p, direction - Math.PI / 2, half), side),
  ];
  return { elbow: across(elbow, angle + bend / 2, wide), cuff: across(end, angle + bend, cuff / 2), length };
}

function sleevePart(numbers: readonly number[], body: TopBody, side: number): ShapePart {
  const { elbow, cuff } = sleeveOf(numbers, body, side);
  const ring = [
    mirrored(body.shoulder, side),
    elbow[0],
    cuff[0],
    cuff[1],
    elbow[1],
    mirrored(body.armpit, side),
  ];
  return { ring: ring.map(([u, v]) => body.at(u, v)), seams: [5] };
}

function pointsOf(numbers: readonly number[], sleeved: boolean): ShapePoint[] {
  const body = topBody(numbers);
  const { at, neck, dip, shoulder, armpit, length, tilt } = body;
  const points: ShapePoint[] = [];
  const add = (name: GarmentPoint, [u, v]: Spot, corner: ShapePoint['corner'] = 0): void => {
    points.push({ name, spot: at(u, v), corner });
  };
  add('neckFront', [0, Math.max(dip, 2 * frontDip * neck)]);
  // The wearer's left is on the picture's right.
  for (const [side, name] of [
    [1, 'Left'],
    [-1, 'Right'],
  ] as const) {
    const arm = sleeved ? sleeveOf(numbers, body, side) : undefined;
    add(`neck${name}`, [side * neck, 0], 1);
    add(`shoulder${name}`, mirrored(shoulder, side), arm ? 0 : 1);
    add(`armpit${name}`, mirrored(armpit, side), arm ? -1 : 1);
    if (arm) {
      add(`cuff${name}Outer`, arm.cuff[0], 1);
      add(`cuff${name}Inner`, arm.cuff[1], 1);
      if (arm.length > toElbow) add(`elbow${name}`, middle(arm.elbow));
    }
    const [waist, hips] = [armpit[1] * waistAt, armpit[1] * hipsAt];
    if (length > waist + clear) add(`waist${name}`, sideAt(body, side, waist));
    if (length > hips + clear) add(`hip${name}`, sideAt(body, side, hips));
    add(`hem${name}`, sideAt(body, side, length + side * tilt), 1);
  }
  return points;
}

function middle([[ax, ay], [bx, by]]: readonly [Spot, Spot]): Spot {
  return [(ax + bx) / 2, (ay + by) / 2];
}

/** `away` from a point in a direction given as an angle from straight down, outwards. */
function step([u, v]: Spot, angle: number, away: number): Spot {
  return [u + away * Math.sin(angle), v + away * Math.cos(angle)];
}

function mirrored([u, v]: Spot, side: number): Spot {
  return [side * u, v];
}
