/**
 * Shirts, coats and dresses lying flat: a body with a neckline, and two sleeves that hang, spread or are folded at the elbow.
 * Numbers and their spreads are read off shops' flat photographs.
 */
import type { GarmentPoint } from '../../landmarks/garment-landmarks.ts';
import type { GarmentShape, ShapePart, ShapePoint, Usual } from './garment-shape.ts';
import type { Spot } from './spot.ts';

const usual = (mean: number, spread: number): Usual => ({ mean, spread });

/** How a kind differs from a T-shirt. In chest widths. */
export interface TopKind {
  readonly length: Usual;
  readonly waist: Usual;
  readonly hem: Usual;
}

const body = ({ length, waist, hem }: TopKind): readonly Usual[] => [
  usual(0, 1),
  usual(0, 1),
  usual(0, 0.2),
  usual(0.8, 0.3),
  // neck between its ends; how far its back dips, in its width; shoulders; how far they drop; armholes' depth
  usual(0.42, 0.12),
  usual(0.12, 0.3),
  usual(0.88, 0.09),
  usual(0.1, 0.05),
  usual(0.55, 0.085),
  waist,
  hem,
  length,
  // how far the hem hangs to a side; how far one side of it hangs lower
  usual(0, 0.05),
  usual(0, 0.04),
];

/** angle from straight down, length, bend at the elbow, cuff's width */
const sleeve: readonly Usual[] = [usual(0.7, 0.4), usual(0.8, 0.5), usual(0, 0.3), usual(0.26, 0.08)];

const firstSleeve = 14;
const sleeveNumbers = 4;
/** below this length (in chest widths) a sleeve ends above the elbow */
const toElbow = 0.72;
/** depth of waist and hips in depths of the armhole, below the neck: a wearer's own, of a regular fit */
const waistAt = 1.75;
const hipsAt = 2.5;
/** a hem nearer than this to the waist or the hips stands for them, in chest widths */
const clear = 0.08;
/** a neckline's front hangs this far below its back's ends, in its width, where it is not seen to hang lower */
const frontDip = 0.4;

export function topShape(kind: TopKind, sleeved: boolean): GarmentShape {
  const numbers = sleeved ? [...body(kind), ...sleeve, ...sleeve] : bare(body(kind));
  return {
    usual: numbers,
    length: kind.length.mean,
    starts: sleeved ? sleeveStarts : [{ 5: 0.1 }, { 5: 0.8 }],
    parts: (x) => partsOf(x, sleeved),
    points: (x) => pointsOf(x, sleeved),
  };
}

/** Without sleeves: wide necklines and narrow straps, from a tank's to a boat's. */
function bare(numbers: readonly Usual[]): readonly Usual[] {
  const straps: Readonly<Record<number, Usual>> = {
    4: usual(0.55, 0.1),
    5: usual(0.5, 0.4),
    6: usual(0.8, 0.1),
    7: usual(0.02, 0.03),
  };
  return numbers.map((one, i) => straps[i] ?? one);
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
  layings.map(([angle, length]) => ({ 14: leftAngle, 15: leftLength, 18: angle, 19: length })),
);

interface Body {
  readonly at: (across: number, down: number) => Spot;
  readonly width: number;
  readonly neck: number;
  readonly dip: number;
  readonly shoulder: Spot;
  readonly armpit: Spot;
  readonly waist: number;
  readonly hem: number;
  readonly length: number;
  readonly shift: number;
  readonly tilt: number;
}

function bodyOf(numbers: readonly number[]): Body {
  const [x = 0, y = 0, turn = 0, width = 1, neck = 0, dip = 0, shoulder = 0, drop = 0, depth = 0, ...rest] =
    numbers;
  const [waist = 1, hem = 1, length = 1, shift = 0, tilt = 0] = rest;
  const [c, s] = [Math.cos(turn) * width, Math.sin(turn) * width];
  return {
    at: (across, down) => [x + c * across - s * down, y + s * across + c * down],
    width,
    neck: neck / 2,
    dip: dip * neck,
    shoulder: [shoulder / 2, drop],
    armpit: [0.5, depth],
    waist: waist / 2,
    hem: hem / 2,
    length,
    shift,
    tilt,
  };
}

/** The side's edge at a depth below the neck, in chest widths. @param side 1 the picture's right, −1 its left */
function sideAt({ armpit, waist, hem, length, shift, tilt }: Body, side: number, depth: number): Spot {
  const end = length + side * tilt;
  const middle = waistDepth(armpit[1], length);
  const along = (depth - armpit[1]) / (end - armpit[1] || 1);
  const half =
    depth < middle
      ? mix(armpit[0], waist, (depth - armpit[1]) / (middle - armpit[1] || 1))
      : mix(waist, hem, (depth - middle) / (end - middle || 1));
  return [side * half + shift * along, depth];
}

function waistDepth(armhole: number, length: number): number {
  return Math.min(armhole * waistAt, armhole + 0.55 * (length - armhole));
}

function partsOf(numbers: readonly number[], sleeved: boolean): ShapePart[] {
  const body = bodyOf(numbers);
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

function sleeveOf(numbers: readonly number[], { shoulder, armpit }: Body, side: number): Sleeve {
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

function sleevePart(numbers: readonly number[], body: Body, side: number): ShapePart {
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
  const body = bodyOf(numbers);
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

function mix(a: number, b: number, t: number): number {
  return a + t * (b - a);
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
